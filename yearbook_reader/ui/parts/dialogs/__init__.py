"""The small windows that are not of one panel alone, and what all have in common."""
