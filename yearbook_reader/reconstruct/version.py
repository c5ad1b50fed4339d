"""The version of the rules: a volume made by others is reconstructed anew."""

ENGINE = "24"
"""To be raised with every change of what the rules make of a book."""
