"""Files as they last: SQLite, which no other room knows, and files written whole, of any kind."""
