"""Encryption at rest: what the log and its snapshots hold is ciphertext, and its keys lie elsewhere (`vault.Vault`)."""
