"""The source beside the text: its raw lines, its printed pages, and its encoding."""
