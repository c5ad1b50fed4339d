"""Notes whose place is in doubt, and where they may belong."""
