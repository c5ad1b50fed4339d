"""Parts that every view uses: actions, tasks, theme, words and small widgets."""
