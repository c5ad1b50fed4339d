"""How the rows of the panels' lists are drawn: always as plain text, cut where it must be."""
