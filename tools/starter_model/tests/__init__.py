"""Tests of the recipe; ``make starter-test`` installs PyTorch and runs them."""
