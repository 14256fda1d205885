"""An authority, and certificates of it, for the TLS between hosts."""

from __future__ import annotations

import ipaddress
import ssl
from datetime import UTC, datetime, timedelta
from pathlib import Path

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID

NOW = datetime.now(UTC)


class Authority:
    """Signs certificates for loopback addresses, and keeps everything as PEM files in a folder."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.key = ec.generate_private_key(ec.SECP256R1())
        self.name = _name("media authority")
        made = _builder(self.name, self.name, self.key).add_extension(x509.BasicConstraints(True, 0), True)
        self.certificate = made.sign(self.key, hashes.SHA256())
        self.file = folder / "authority.pem"
        self.file.write_bytes(self.certificate.public_bytes(serialization.Encoding.PEM))

    def files(self, address: str) -> dict[str, str]:
        """The settings of one end."""
        key = ec.generate_private_key(ec.SECP256R1())
        names = x509.SubjectAlternativeName([x509.IPAddress(ipaddress.ip_address(address))])
        made = _builder(_name(address), self.name, key).add_extension(names, False).sign(self.key, hashes.SHA256())
        paths = {what: self.folder / f"{address}.{what}.pem" for what in ("certificate", "key")}
        paths["certificate"].write_bytes(made.public_bytes(serialization.Encoding.PEM))
        paths["key"].write_bytes(
            key.private_bytes(
                serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
            )
        )
        return {f"media_tls_{what}": str(path) for what, path in {**paths, "authority": self.file}.items()}


def context(files: dict[str, str] | None, authority: Path, *, lends: bool) -> ssl.SSLContext:
    """A context as `bootstrap.tls` makes it; without files, of somebody who has no certificate."""
    made = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER if lends else ssl.PROTOCOL_TLS_CLIENT)
    made.verify_mode = ssl.CERT_REQUIRED
    made.load_verify_locations(authority)
    if files is not None:
        made.load_cert_chain(files["media_tls_certificate"], files["media_tls_key"])
    return made


def _name(text: str) -> x509.Name:
    return x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, text)])


def _builder(subject: x509.Name, issuer: x509.Name, key: ec.EllipticCurvePrivateKey) -> x509.CertificateBuilder:
    return (
        x509.CertificateBuilder()
        .subject_name(subject)
        .issuer_name(issuer)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(NOW - timedelta(minutes=5))
        .not_valid_after(NOW + timedelta(days=1))
    )
