"""Tool tips of words that are not ours."""

from __future__ import annotations


def plain_tip(text: str) -> str:
    """Give a tool tip that Qt takes for what it is, whatever it holds."""
    if not text:
        return ""
    escaped = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    return f"<p style='white-space: pre-wrap'>{escaped}</p>"
