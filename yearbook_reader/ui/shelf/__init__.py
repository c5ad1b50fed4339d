"""The shelf of volumes (书库): its table, imports, versions and bin."""
