"""Tool tips of words that are not ours, which may look like HTML."""

from __future__ import annotations


def plain_tip(text: str) -> str:
    """Give a text as a tool tip that Qt shows as it stands."""
    if not text:
        return ""
    escaped = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    return f"<p style='white-space: pre-wrap'>{escaped}</p>"
