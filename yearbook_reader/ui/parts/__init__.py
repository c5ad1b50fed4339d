"""Parts that every panel uses: frame, actions, tasks, messages, dialogs and small widgets."""
