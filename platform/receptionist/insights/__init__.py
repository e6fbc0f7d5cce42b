"""What records say when they are added up: months of usage, experiments compared. Reads records, writes none."""
