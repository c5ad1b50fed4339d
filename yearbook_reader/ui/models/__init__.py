"""Item models and indexes that the panels show."""
