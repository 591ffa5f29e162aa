"""What every use case needs of a project on disk: articles, catalogs, engine, lock, report."""
