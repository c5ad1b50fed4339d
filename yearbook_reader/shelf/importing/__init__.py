"""Files into the library: found, taken in by several processes, and told of."""
