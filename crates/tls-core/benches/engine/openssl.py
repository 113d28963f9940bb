"""OpenSSL as the benchmarks' yardstick, by way of Python's ssl module: both ends of a connection in memory.

Reads one line of JSON with the certificates and one with what to measure; then numbers of iterations, one per line,
each of which it answers with the nanoseconds of processor time that they took. Python's own share is some microseconds of each handshake and of each record.
"""

import json
import ssl
import sys
import tempfile
import time
import zlib

# Not among Python's names: SSL_OP_NO_ENCRYPT_THEN_MAC.
NO_ENCRYPT_THEN_MAC = 1 << 19


class Link:
    """Two ends and the memory between them."""

    def __init__(self, client_context, server_context, session=None):
        to_server, to_client = ssl.MemoryBIO(), ssl.MemoryBIO()
        self.client = client_context.wrap_bio(
            to_client, to_server, server_hostname=CONFIGURATION["host_name"], session=session
        )
        self.server = server_context.wrap_bio(to_server, to_client, server_side=True)
        ends = [self.client, self.server]
        while ends:
            end = ends.pop(0)
            try:
                end.do_handshake()
            except ssl.SSLWantReadError:
                ends.append(end)


def contexts(suite, encrypt_then_mac=True, **_):
    client = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    client.load_verify_locations(cadata=CONFIGURATION["root"])
    server = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    with tempfile.NamedTemporaryFile("w", suffix=".pem") as file:
        file.write(CONFIGURATION["key"] + CONFIGURATION["chain"])
        file.flush()
        server.load_cert_chain(file.name)
    for context in (client, server):
        context.minimum_version = context.maximum_version = ssl.TLSVersion.TLSv1_2
        context.set_ciphers(suite)
        # Sessions are resumed by their ids, as the other peers do it here.
        context.options |= ssl.OP_NO_TICKET
        if not encrypt_then_mac:
            context.options |= NO_ENCRYPT_THEN_MAC
    return client, server


def close(link):
    """OpenSSL forgets the session of a connection that goes without close_notify."""
    for end in (link.client, link.server):
        try:
            end.unwrap()
        except ssl.SSLWantReadError:
            pass


def handshake(resumed=False, **options):
    pair = contexts(**options)
    first = Link(*pair)
    session = first.client.session if resumed else None
    close(first)

    def work():
        link = Link(*pair, session=session)
        if resumed:
            close(link)
        if link.client.session_reused != resumed or link.client.cipher()[0] != options["suite"]:
            raise RuntimeError("this is not the handshake that was asked for")

    return work


def bulk(length, **options):
    link = Link(*contexts(**options))
    pieces = [b"\0" * (1 << 14)] * (length >> 14)

    def work():
        for piece in pieces:
            link.client.write(piece)
            if len(link.server.read(1 << 14)) != len(piece):
                raise RuntimeError("a record got lost")

    return work


def deflate(length, text, **_):
    """One zlib stream in each direction, flushed after each record, and no encryption."""
    compressor, decompressor = zlib.compressobj(), zlib.decompressobj()
    text = text.encode()
    pieces = [text[start : start + (1 << 14)] for start in range(0, length, 1 << 14)]

    def work():
        for piece in pieces:
            compressed = compressor.compress(piece) + compressor.flush(zlib.Z_SYNC_FLUSH)
            if decompressor.decompress(compressed) != piece:
                raise RuntimeError("a record got lost")

    return work


CONFIGURATION = json.loads(sys.stdin.readline())
request = json.loads(sys.stdin.readline())
work = {"handshake": handshake, "bulk": bulk, "deflate": deflate}[request.pop("kind")](**request)
for line in sys.stdin:
    start = time.process_time_ns()
    for _ in range(int(line)):
        work()
    print(time.process_time_ns() - start, flush=True)
