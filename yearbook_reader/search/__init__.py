"""Finding text in volumes."""
