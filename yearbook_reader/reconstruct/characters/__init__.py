"""Characters: what stands for another, what is not printed, what is layout alone."""
