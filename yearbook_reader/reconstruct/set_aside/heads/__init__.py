"""Running heads (书眉) in every dress, and side tabs (侧标)."""
