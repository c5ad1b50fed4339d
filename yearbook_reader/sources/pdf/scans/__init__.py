"""Text below scanned sheets (扫描件), as a program recognized it: askew, of guessed sizes, torn."""
