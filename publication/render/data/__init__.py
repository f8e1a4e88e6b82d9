"""What tables, charts and indexes say of the data."""
