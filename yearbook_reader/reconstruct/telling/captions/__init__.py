"""Captions (图片说明), known by marks, credits, dates, or where they stand."""
