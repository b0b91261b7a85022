"""A line between client and server on the loopback: it counts, is late, is narrow, or is cut."""

import socket
import threading
import time


class Line:
    """Hands on what comes, each way `delay` seconds late and at most `rate` bytes in a second."""

    def __init__(self, port, delay=0.0, rate=None):
        self.to, self.delay, self.rate = port, delay, rate
        self.up = self.down = 0
        self.cut = False
        self.listener = socket.create_server(("127.0.0.1", 0))
        self.port = self.listener.getsockname()[1]
        threading.Thread(target=self.accept, daemon=True).start()

    def accept(self):
        while True:
            try:
                client, _ = self.listener.accept()
            except OSError:
                return
            server = socket.create_connection(("127.0.0.1", self.to))
            for end in (client, server):
                end.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
            self.carry(client, server, "up")
            self.carry(server, client, "down")

    def carry(self, source, target, way):
        """One thread takes, another gives: a late byte does not delay those behind it further."""
        held, arrived = [], threading.Condition()

        def take():
            while True:
                try:
                    data = source.recv(4096 if self.rate is None else 64)
                except OSError:
                    data = b""
                with arrived:
                    held.append((time.monotonic() + self.delay, data))
                    arrived.notify()
                if not data:
                    return

        def give():
            free = 0.0
            while True:
                with arrived:
                    while not held:
                        arrived.wait()
                    due, data = held.pop(0)
                free = max(free, due)
                if self.rate:
                    free += len(data) / self.rate
                time.sleep(max(0.0, free - time.monotonic()))
                # A cut line tells nobody: neither end hears that the other is gone.
                if self.cut:
                    continue
                setattr(self, way, getattr(self, way) + len(data))
                try:
                    if not data:
                        target.shutdown(socket.SHUT_WR)
                        return
                    target.sendall(data)
                except OSError:
                    return

        for work in (take, give):
            threading.Thread(target=work, daemon=True).start()

    def close(self):
        self.listener.close()
