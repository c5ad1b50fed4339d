"""Lines of the source, the roles they were given, and what they turn out to be."""
