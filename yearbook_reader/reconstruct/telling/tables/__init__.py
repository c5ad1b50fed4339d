"""Tables (表格): their rows and cells, as far as lines can tell."""
