"""Printed lines put together again from the pieces that extraction left."""
