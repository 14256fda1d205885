"""Pages, links, accounts, the sessions of an account, summaries and health, over HTTP."""
