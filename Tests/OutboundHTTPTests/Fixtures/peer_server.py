"""A peer for the tests of OutboundHTTP: honest, broken or hostile, as its arguments and the path asked for say.

Prints one JSON line with its port, and ends when its input closes.
"""

import argparse
import hashlib
import json
import os
import socket
import ssl
import struct
import sys
import threading
import time

parser = argparse.ArgumentParser()
parser.add_argument("--certificate")
parser.add_argument("--key")
parser.add_argument("--client-certificates", help="ask for a certificate and take only these")
parser.add_argument("--client-optional", action="store_true", help="ask, and take a connection without one too")
parser.add_argument("--tls", choices=["1.2", "1.3"])
parser.add_argument("--no-tickets", action="store_true")
parser.add_argument("--mode", default="https", choices=["https", "plain", "silent", "slam", "proxy", "closed-proxy"])
parser.add_argument("--upstream", type=int, help="where the proxy really connects to")
options = parser.parse_args()

lock = threading.Lock()
counts = {"connections": 0, "requests": 0, "inside": 0, "mostInside": 0}
barriers = {}


def tls_context():
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(options.certificate, options.key)
    if options.tls:
        version = {"1.2": ssl.TLSVersion.TLSv1_2, "1.3": ssl.TLSVersion.TLSv1_3}[options.tls]
        context.minimum_version = context.maximum_version = version
    if options.client_certificates:
        context.load_verify_locations(options.client_certificates)
        context.verify_flags |= ssl.VERIFY_X509_PARTIAL_CHAIN
        context.verify_mode = ssl.CERT_OPTIONAL if options.client_optional else ssl.CERT_REQUIRED
    if options.no_tickets:
        context.num_tickets = 0
    return context


def slam(connection):
    """Closes with a reset, as a crashed process or a firewall does, saying nothing in TLS."""
    connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
    connection.close()


def answer(connection, status, body, fields=(), length=True):
    if not isinstance(body, bytes):
        body = json.dumps(body).encode()
    lines = [f"HTTP/1.1 {status} Said"] + [f"{name}: {value}" for name, value in fields]
    if length:
        lines.append(f"Content-Length: {len(body)}")
    connection.sendall("\r\n".join(lines).encode() + b"\r\n\r\n" + body)


class Reader:
    def __init__(self, connection):
        self.connection, self.buffer = connection, b""

    def head(self):
        while b"\r\n\r\n" not in self.buffer:
            more = self.connection.recv(65536)
            if not more:
                return None
            self.buffer += more
        head, self.buffer = self.buffer.split(b"\r\n\r\n", 1)
        lines = head.decode().split("\r\n")
        fields = [line.split(":", 1) for line in lines[1:]]
        return lines[0].split(" "), {name.strip().lower(): value.strip() for name, value in fields}

    def body(self, wanted):
        digest, got = hashlib.sha256(), 0
        while got < wanted:
            chunk = self.buffer[: wanted - got] or self.connection.recv(min(1 << 18, wanted - got))
            if not chunk:
                return None
            self.buffer = self.buffer[len(chunk):] if self.buffer else b""
            digest.update(chunk)
            got += len(chunk)
        return got, digest.hexdigest()


def serve_request(connection, number):
    """Answers one request; False ends the connection."""
    reader = Reader(connection)
    head = reader.head()
    if head is None:
        return False
    (method, path, _), fields = head
    parts = path.strip("/").split("/")
    word, amount = parts[0], int(parts[1]) if len(parts) > 1 else 0
    length = int(fields.get("content-length", "0"))
    if word != "count":
        with lock:
            counts["requests"] += 1
    if word == "cut":
        reader.body(amount)
        slam(connection)
        return False
    if word == "early":
        answer(connection, 413, b"too long", [("Connection", "close")])
        while connection.recv(1 << 18):
            pass
        return False
    received = reader.body(length)
    if received is None:
        return False
    if word == "stall":
        connection.recv(1)
        return False
    if word == "drip":
        connection.sendall(b"HTTP/1.1 200 OK\r\nContent-Length: %d\r\n\r\n" % amount)
        for _ in range(amount):
            connection.sendall(b"a")
            time.sleep(0.25)
        return True
    if word == "count":
        with lock:
            answer(connection, 200, counts)
        return True
    if word == "barrier":
        with lock:
            counts["inside"] += 1
            counts["mostInside"] = max(counts["mostInside"], counts["inside"])
            barrier = barriers.setdefault(amount, threading.Barrier(amount))
        barrier.wait()
        with lock:
            counts["inside"] -= 1
        answer(connection, 200, b"")
    elif word == "long":
        answer(connection, 200, b"a" * amount)
    elif word == "long-undeclared":
        size = f"{amount:x}\r\n".encode()
        body = size + b"a" * amount + b"\r\n0\r\n\r\n"
        answer(connection, 200, body, [("Transfer-Encoding", "chunked")], length=False)
    elif word == "many-headers":
        answer(connection, 200, b"", [(f"X-{index}", "a" * 4000) for index in range(amount)])
    elif word == "truncated":
        answer(connection, 200, b"a" * 10, [("Content-Length", "100")], length=False)
        return False
    elif word == "nothing":
        return False
    elif word == "redirect":
        answer(connection, 302, b"", [("Location", "/echo")])
    elif word == "interim":
        connection.sendall(b"HTTP/1.1 103 Early Hints\r\nX-Early: yes\r\n\r\n")
        answer(connection, 200, b"", [("X-Late", "one"), ("X-Late", "two")])
    elif word == "then-close":
        answer(connection, 200, b"")
        return False
    else:
        got, digest = received
        secured = isinstance(connection, ssl.SSLSocket)
        subject = connection.getpeercert().get("subject") if secured and connection.getpeercert() else None
        answer(connection, 200, {
            "method": method, "headers": fields, "received": got, "sha256": digest, "connection": number,
            "client": dict(pair[0] for pair in subject)["commonName"] if subject else None,
            "tls": connection.version() if secured else None,
        })
    return True


def serve(raw, context):
    with lock:
        counts["connections"] += 1
        number = counts["connections"]
    try:
        if options.mode == "silent":
            raw.recv(1 << 16)
            raw.recv(1)
            return
        if options.mode == "plain":
            raw.recv(1 << 16)
            raw.sendall(b"HTTP/1.1 400 Said\r\nContent-Length: 0\r\n\r\n")
            return
        # Without a certificate it speaks plain HTTP.
        connection = context.wrap_socket(raw, server_side=True) if context else raw
        if options.mode == "slam":
            slam(connection)
            return
        while serve_request(connection, number):
            pass
        connection.close()
    except (OSError, threading.BrokenBarrierError):
        pass
    finally:
        raw.close()


def pump(source, target):
    try:
        while chunk := source.recv(65536):
            target.sendall(chunk)
        target.shutdown(socket.SHUT_WR)
    except OSError:
        pass


def pass_through(raw):
    Reader(raw).head()
    if options.mode == "closed-proxy":
        raw.sendall(b"HTTP/1.1 403 Said\r\nContent-Length: 0\r\n\r\n")
        raw.close()
        return
    upstream = socket.create_connection(("127.0.0.1", options.upstream))
    raw.sendall(b"HTTP/1.1 200 Said\r\nX-Proxy: yes\r\n\r\n")
    threading.Thread(target=pump, args=(upstream, raw), daemon=True).start()
    pump(raw, upstream)


def main():
    listener = socket.create_server(("127.0.0.1", 0), backlog=128)
    context = tls_context() if options.certificate else None
    print(json.dumps({"port": listener.getsockname()[1]}), flush=True)

    def accept():
        while True:
            raw, _ = listener.accept()
            if options.mode.endswith("proxy"):
                threading.Thread(target=pass_through, args=(raw,), daemon=True).start()
            else:
                threading.Thread(target=serve, args=(raw, context), daemon=True).start()

    threading.Thread(target=accept, daemon=True).start()
    sys.stdin.read()
    os._exit(0)


main()
