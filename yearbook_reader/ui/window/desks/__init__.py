"""What works on passages and notes for the window, beside the panels and the menus."""
