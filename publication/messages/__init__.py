"""What is wrong, where, and how it is said to people and programs."""
