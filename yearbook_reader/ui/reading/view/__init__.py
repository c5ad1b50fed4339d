"""The set page on the screen: what is marked, pointed at and selected on it."""
