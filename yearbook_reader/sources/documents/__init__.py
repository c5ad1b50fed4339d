"""Documents that have paragraphs -> running text: DOCX, HTML, EPUB, Markdown."""
