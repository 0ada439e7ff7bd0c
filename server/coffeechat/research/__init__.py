"""What may be cited of a contact, and what a company's own pages answer."""
