"""The annotations of a volume: their list, their filter, and the editor of one."""
