"""Child processes that read and paint a PDF under limits, and what they tell their parent."""
