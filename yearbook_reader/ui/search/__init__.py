"""Finding in a volume, on the shelf and among titles."""
