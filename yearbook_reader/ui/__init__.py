"""The window (Qt); thin, and the only room with words for people."""
