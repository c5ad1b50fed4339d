"""The window of figures: tables, bars, and one figure through the years."""
