"""Where annotations stand: anchored on the source, and found again in another extraction."""
