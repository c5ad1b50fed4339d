"""Headings (标题) of chapters, sections and subsections, and what is like them and is none."""
