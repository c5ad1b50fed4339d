"""Files as received -> Source: decoded text with pages and code-point offsets."""
