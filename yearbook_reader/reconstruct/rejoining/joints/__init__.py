"""What is known of the joints between pieces, each file from one kind of thing in print."""
