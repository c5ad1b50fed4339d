"""Findings of the reconstruction, and what a person corrects (校订)."""
