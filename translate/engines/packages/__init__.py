"""Find, download, check and install Argos packages."""
