"""The search of the shelf by its index: how a query is planned, asked and answered."""
