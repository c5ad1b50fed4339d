"""Corrections: what a person mends in a reconstructed volume, re-applied after every run."""

TABLE = "correction"  # of the notebook
