"""Titles found as one types."""
