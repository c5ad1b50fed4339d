"""Files onto the shelf: found, taken in by several processes, and told of."""
