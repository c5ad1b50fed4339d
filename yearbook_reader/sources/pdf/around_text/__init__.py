"""What stands around the text of a page: heads, page numbers, side tabs and captions."""
