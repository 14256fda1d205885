"""The gateway: browsers' connections. It admits, reads frames, and sends each seat what ``visibility`` made for it."""
