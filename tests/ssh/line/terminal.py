"""A program in a pseudo-terminal: its bytes are counted and shown on a screen."""

import fcntl
import os
import pty
import re
import select
import signal
import struct
import termios
import threading
import time
import unicodedata

SEQUENCE = re.compile(r"\x1b(?:\[([0-9;?]*)[ -/]*([@-~])|\][^\x07\x1b]*(?:\x07|\x1b\\)|[()][A-Z0-9]|[=>78cM])")
LONGEST = 64


class Screen:
    """As much of a terminal as the program needs. Wide characters take two cells, the second of them empty."""

    def __init__(self, columns, rows):
        self.resize(columns, rows)
        self.rest = ""
        self.attributes = set()

    def resize(self, columns, rows):
        self.columns, self.rows = columns, rows
        self.clear()

    def clear(self):
        self.cells = [[" "] * self.columns for _ in range(self.rows)]
        self.x = self.y = 0

    def text(self):
        return "\n".join("".join(row).rstrip() for row in self.cells)

    def feed(self, text):
        text, at = self.rest + text, 0
        while at < len(text):
            if text[at] == "\x1b":
                found = SEQUENCE.match(text, at)
                if not found and len(text) - at < LONGEST:
                    break
                if found and found[2]:
                    self.control(found[1], found[2])
                at = found.end() if found else at + 1
            else:
                self.put(text[at])
                at += 1
        self.rest = text[at:]

    def control(self, parameters, last):
        numbers = [int(part) if part.isdigit() else 0 for part in parameters.split(";")]
        count = max(numbers[0], 1)
        if last in "Hf":
            self.y = min(count, self.rows) - 1
            self.x = min(max(numbers[1] if len(numbers) > 1 else 1, 1), self.columns) - 1
        elif last in "ABCDGd":
            self.move(last, count)
        elif last == "J" and numbers[0] >= 2:
            self.cells = [[" "] * self.columns for _ in range(self.rows)]
        elif last in "JKX":
            self.blank(last, numbers[0])
        elif last == "m":
            self.attributes.update(numbers)

    def move(self, last, count):
        across, down = {"A": (0, -count), "B": (0, count), "C": (count, 0), "D": (-count, 0)}.get(last, (0, 0))
        x = count - 1 if last == "G" else self.x + across
        y = count - 1 if last == "d" else self.y + down
        self.x, self.y = min(max(x, 0), self.columns - 1), min(max(y, 0), self.rows - 1)

    def blank(self, last, what):
        """Erases a part of the line, and with J all lines on that side of it."""
        x = min(self.x, self.columns - 1)
        if last == "X":
            start, end = x, min(x + max(what, 1), self.columns)
        else:
            start, end = ((x, self.columns), (0, x + 1), (0, self.columns))[min(what, 2)]
        self.cells[self.y][start:end] = [" "] * (end - start)
        if last == "J":
            for y in range(self.y + 1, self.rows) if what == 0 else range(self.y):
                self.cells[y] = [" "] * self.columns

    def put(self, char):
        if char == "\r":
            self.x = 0
        elif char == "\n":
            self.y = min(self.y + 1, self.rows - 1)
        elif char == "\b":
            self.x = max(self.x - 1, 0)
        elif char >= " " and char != "\x7f":
            width = 2 if unicodedata.east_asian_width(char) in "WF" else 1
            if self.x + width <= self.columns:
                self.write(char, width)
            self.x = min(self.x + width, self.columns)

    def write(self, char, width):
        """What is left of a wide character, half of which is overwritten, is blank."""
        row, end = self.cells[self.y], self.x + width
        if row[self.x] == "":
            row[self.x - 1] = " "
        if end < self.columns and row[end] == "":
            row[end] = " "
        row[self.x : end] = [char, ""][:width]


class Terminal:
    """A program, and what it shows. A thread of its own reads: the program never waits for us."""

    def __init__(self, command, size=(80, 24), term="xterm-256color", environment=None):
        self.started = time.monotonic()
        self.bytes = 0
        self.first = None
        self.raw = bytearray()
        self.screen = Screen(*size)
        self.lock = threading.Lock()
        self.status = None
        self.is_over = False
        environment = {**os.environ, "TERM": term, "LC_ALL": "C.UTF-8", **(environment or {})}
        self.pid, self.fd = pty.fork()
        if self.pid == 0:
            os.execvpe(command[0], command, environment)
        self.set_size(size)
        threading.Thread(target=self.read, daemon=True).start()

    def read(self):
        self.take()
        self.is_over = True

    def take(self):
        rest = b""
        while True:
            try:
                data = os.read(self.fd, 65536)
            except OSError:
                return
            if not data:
                return
            with self.lock:
                self.first = self.first or time.monotonic()
                self.bytes += len(data)
                self.raw += data
                data = rest + data
                whole = len(data)
                while whole > 0 and len(data) - whole < 3 and is_cut(data[:whole]):
                    whole -= 1
                if is_cut(data[:whole]):
                    whole = len(data)
                rest = data[whole:]
                self.screen.feed(data[:whole].decode("utf-8", "replace"))

    def set_size(self, size):
        fcntl.ioctl(self.fd, termios.TIOCSWINSZ, struct.pack("HHHH", size[1], size[0], 0, 0))

    def resize(self, size):
        with self.lock:
            self.screen.resize(*size)
        self.set_size(size)

    def send(self, keys):
        data = keys.encode()
        while data:
            select.select([], [self.fd], [])
            data = data[os.write(self.fd, data) :]

    def text(self):
        with self.lock:
            return self.screen.text()

    def wait(self, *texts, seconds=15):
        """The seconds until all the texts are shown, or None."""
        begun = time.monotonic()
        while time.monotonic() - begun < seconds:
            shown = self.text()
            if all(text in shown for text in texts):
                return time.monotonic() - begun
            time.sleep(0.002)
        return None

    def quiet(self, seconds=0.15, limit=10):
        """Waits until nothing has come for some time."""
        end = time.monotonic() + limit
        last, since = self.bytes, time.monotonic()
        while time.monotonic() - since < seconds and time.monotonic() < end:
            time.sleep(0.01)
            if self.bytes != last:
                last, since = self.bytes, time.monotonic()

    def ended(self, seconds=5):
        """Whether the program ends by itself within some time; then its exit status is known."""
        end = time.monotonic() + seconds
        while self.status is None:
            try:
                pid, status = os.waitpid(self.pid, os.WNOHANG)
            except ChildProcessError:
                return True
            if pid:
                self.status = os.waitstatus_to_exitcode(status)
                self.drain()
            elif time.monotonic() > end:
                return False
            else:
                time.sleep(0.01)
        return True

    def drain(self, seconds=1):
        """Waits for the last bytes of a program that has ended."""
        end = time.monotonic() + seconds
        while not self.is_over and time.monotonic() < end:
            time.sleep(0.005)

    def kill(self, number=signal.SIGKILL):
        if self.status is None:
            try:
                os.kill(self.pid, number)
            except ProcessLookupError:
                pass

    def close(self):
        self.kill()
        self.ended()
        try:
            os.close(self.fd)
        except OSError:
            pass


def is_cut(data):
    """Whether the bytes end within a character."""
    try:
        data.decode()
    except UnicodeDecodeError as error:
        return error.reason == "unexpected end of data"
    return False
