"""Source -> Volume and findings, by an ordered list of small pure steps."""
