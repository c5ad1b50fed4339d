"""PDF files -> Source: characters with boxes become lines in reading order, in a child process."""
