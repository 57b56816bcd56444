"""A peer of the exchange listener, standard library only: does the steps it is told and prints what it heard as JSON.

knock.py '{"port": 1, "certs": "/folder", "name": "peer", "tls": "1.2", "times": 1, "steps": [["connect"], ...]}'
"""
import json
import socket
import ssl
import sys
import threading
import time

PATTERN = bytes((i * 31 + 7) % 256 for i in range(65536))
lines = threading.Lock()


def pattern(start, count):
    """The bytes that stand at start ..< start + count of the endless pattern."""
    while count > 0:
        piece = PATTERN[start % 65536:start % 65536 + count]
        yield piece
        start, count = start + len(piece), count - len(piece)


class Peer:
    def __init__(self, plan):
        self.plan, self.heard, self.socket, self.session, self.sent = plan, [], None, None, 0
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
        context.check_hostname = False
        context.load_verify_locations(plan["certs"] + "/server.pem")
        if plan.get("name"):
            context.load_cert_chain(plan["certs"] + "/%s.pem" % plan["name"], plan["certs"] + "/%s.key" % plan["name"])
        if plan.get("tls") == "1.1":
            context.set_ciphers("DEFAULT@SECLEVEL=0")
            context.minimum_version = context.maximum_version = ssl.TLSVersion.TLSv1_1
        elif plan.get("tls") == "1.2":
            context.maximum_version = ssl.TLSVersion.TLSv1_2
        self.context = context

    def run(self):
        try:
            for step in self.plan["steps"]:
                getattr(self, step[0].replace("-", "_"))(*step[1:])
        except (OSError, EOFError) as error:
            self.heard.append({"failed": "%s: %s" % (type(error).__name__, error)})
        return self.heard

    def connect(self):
        plain = socket.create_connection(("127.0.0.1", self.plan["port"]), timeout=60)
        plain.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        self.socket = self.context.wrap_socket(plain, session=self.session)
        self.reader = self.socket.makefile("rb")
        self.heard.append({"tls": self.socket.version(), "resumed": bool(self.socket.session_reused)})

    def reconnect(self):
        self.session = self.socket.session
        self.drop()
        self.connect()

    def head(self, line, *fields):
        self.sent = 0
        text = "\r\n".join([line + " HTTP/1.1", "Host: localhost", *fields, "", ""])
        self.socket.sendall(text.encode())

    def body(self, count):
        for piece in pattern(self.sent, int(count)):
            self.sent += len(piece)
            try:
                self.socket.sendall(piece)
            except OSError:
                return  # answered and closed while we were still sending: the answer counts

    def drip(self, count, milliseconds):
        dripped = 0
        try:
            while dripped < int(count):
                self.socket.sendall(b"a")
                dripped += 1
                time.sleep(int(milliseconds) / 1000)
        except OSError:
            pass
        self.heard.append({"dripped": dripped})

    def mute(self, count):
        self.muted = [socket.create_connection(("127.0.0.1", self.plan["port"]), timeout=60) for _ in range(int(count))]

    def mute_end(self):
        for plain in self.muted:
            try:
                plain.recv(1)
            except TimeoutError:
                raise
            except OSError:
                pass
        self.heard.append({"ended": True})

    def chunk(self, count):
        for piece in pattern(self.sent, int(count)):
            self.sent += len(piece)
            try:
                self.socket.sendall(b"%x\r\n%s\r\n" % (len(piece), piece))
            except OSError:
                return

    def last_chunk(self):
        try:
            self.socket.sendall(b"0\r\n\r\n")
        except OSError:
            return

    def response(self):
        status = self.reader.readline().decode().split()
        if len(status) < 2:
            raise EOFError("the connection ended without an answer")
        fields = {}
        while True:
            line = self.reader.readline().decode().strip()
            if not line:
                break
            name, _, value = line.partition(":")
            fields[name.lower()] = value.strip()
        body = self.reader.read(int(fields.get("content-length", "0")))
        self.heard.append({"status": int(status[1]), "fields": fields, "body": body.decode()})

    def end(self):
        """Reads until the other side closes."""
        try:
            rest = self.reader.read()
        except TimeoutError:
            raise
        except OSError:
            rest = b""
        self.heard.append({"body": rest.decode(), "ended": True})

    def wait(self):
        with lines:
            print("waiting", flush=True)
            sys.stdin.readline()

    def bye(self):
        self.socket.unwrap()

    def drop(self):
        # Both hold the descriptor: the connection ends only when both let go.
        self.reader.close()
        self.socket.close()


def main():
    plan = json.loads(sys.argv[1])
    heard = [None] * plan["times"]

    def one(index):
        heard[index] = Peer(plan).run()

    threads = [threading.Thread(target=one, args=(index,)) for index in range(plan["times"])]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    print(json.dumps(heard))


main()
