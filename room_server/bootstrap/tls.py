"""The TLS between a server and the hosts that lend it media workers: both ends show a certificate of one authority.

Rules: TLS 1.3; the authority is the operator's own and made for nothing else, since whoever has a certificate of it may
be a server or a worker; the server also checks that the other end is the one it meant, by the address in its
certificate.
"""

from __future__ import annotations

import ssl

from room_server.bootstrap.errors import CannotStart
from room_server.config import Settings

REMEDY = "deploy/README.md says how to make them"


def between_hosts(settings: Settings, *, lends: bool) -> ssl.SSLContext:
    """Make the context of the end that lends workers, or of the server that borrows them. Raises CannotStart."""
    files = settings.media_tls_certificate, settings.media_tls_key, settings.media_tls_authority
    if not all(files):
        raise CannotStart(f"media_tls_certificate, media_tls_key and media_tls_authority are all needed; {REMEDY}")
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER if lends else ssl.PROTOCOL_TLS_CLIENT)
    context.minimum_version = ssl.TLSVersion.TLSv1_3
    context.verify_mode = ssl.CERT_REQUIRED
    try:
        context.load_cert_chain(files[0], files[1])
        context.load_verify_locations(files[2])
    except (OSError, ssl.SSLError) as error:
        raise CannotStart(f"the media TLS files cannot be used ({type(error).__name__}); {REMEDY}") from None
    return context
