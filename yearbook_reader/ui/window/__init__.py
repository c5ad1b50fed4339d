"""The main window and what it is made of: menus, panels, dialogs, and the desks that join them."""
