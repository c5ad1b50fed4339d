"""Contents (目录) and index (索引), set aside and heard as witnesses."""
