"""Words as the window shows them: its language, sentences, names, and text as Qt takes it."""
