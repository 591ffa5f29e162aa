"""Argos packages: found, downloaded, checked and installed."""
