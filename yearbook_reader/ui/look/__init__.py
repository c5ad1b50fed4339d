"""How the window looks: light and dark, typefaces, icons, scroll bars and chips of colour."""
