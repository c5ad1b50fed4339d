"""What keys do that is not in a menu, and what shows where they go."""
