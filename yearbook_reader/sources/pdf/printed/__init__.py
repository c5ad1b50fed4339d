"""What is printed on a page of a PDF: characters and pictures, rows and lines, empty strips."""
