"""The notebook's file and its copies."""
