"""The marks and words of the trade: how a yearbook says what a line is."""
