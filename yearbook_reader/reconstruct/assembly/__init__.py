"""The finished book: paragraphs, the tree, the account, the audit."""
