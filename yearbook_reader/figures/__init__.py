"""Figures (数字): quantities in running text and in tables, as tables and series over the years."""
