"""Sheets: two pages on one, what is stamped on all alike, and what stands outside of the trim."""
