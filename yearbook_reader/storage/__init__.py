"""The SQLite files; the only room that knows apsw."""
