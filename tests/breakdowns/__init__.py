"""Breakdowns of others: what went wrong in other products of this field, each a named test here (``test_list``)."""
