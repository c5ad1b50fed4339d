"""The shelf: the volumes of one reader, how they come in and what a person says of them."""
