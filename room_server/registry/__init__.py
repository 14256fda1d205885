"""What is known beside the log and is no event: links, cookies, accounts, limits, leases, the index of sessions."""
