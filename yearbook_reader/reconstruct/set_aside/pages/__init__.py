"""Page numbers (页码), and pages that nothing but their numbers tells."""
