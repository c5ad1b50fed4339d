"""Yearbook Reader 年鉴阅读器: reconstructs, reads, searches and annotates Chinese yearbooks."""

__version__ = "0.1.0"
