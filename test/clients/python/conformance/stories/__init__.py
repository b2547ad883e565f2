"""What people do with each family of operations."""
