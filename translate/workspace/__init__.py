"""What every use case needs from a project on disk: articles, catalogs, engine, lock, report."""
