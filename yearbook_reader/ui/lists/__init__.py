"""Lists and trees: grouped rows, how they are drawn, and how many are looked through."""
