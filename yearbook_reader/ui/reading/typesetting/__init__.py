"""How a unit of the volume is set as a page: titles, paragraphs, tables, faces and measures."""
