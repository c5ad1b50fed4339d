"""What the menus of the window do, and the menus."""
