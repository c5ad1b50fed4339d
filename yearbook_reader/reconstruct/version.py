"""The version of the rules: a volume that other rules made is reconstructed anew."""

ENGINE = "32"
"""To be raised with every change of what the rules make of a book."""
