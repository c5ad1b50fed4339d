"""Leaving the program: JSON, text, Markdown, HTML, EPUB, DOCX."""
