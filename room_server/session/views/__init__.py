"""Views: what one seat sees on joining or returning (``shape``), folded from its own visible events (``fold``)."""
