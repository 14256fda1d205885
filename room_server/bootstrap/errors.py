"""Why the server does not start, in words for whoever starts it."""


class CannotStart(Exception):
    """Something that serving needs is missing; the text says what, and what to do. It holds no secret."""
