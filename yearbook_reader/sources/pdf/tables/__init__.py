"""Tables (表格) of a PDF: their ruled lines, columns and rows, and cells that span others."""
