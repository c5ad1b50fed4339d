"""Notes between people: review packages, and what comes in, merged with what is here."""
