"""What is released beside the site: documents, plain texts, archives and the records of them."""
