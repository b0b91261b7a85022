"""The screen under wine: a pseudo-terminal, the program's own console in it, keys, and what is written.

Wine's console does not follow sequences but hands them on as if they were characters. So the terminal is as wide as it can be,
that no line of that console ends within a frame, and what is looked at is the text in the order in which it was written.
"""

import fcntl
import os
import pty
import re
import select
import signal
import struct
import subprocess
import tempfile
import termios
import time
from pathlib import Path

HERE = Path(__file__).resolve().parent
# Seconds that anything may take.
LIMIT = 60
SIZE = (40, 32000)
SEQUENCE = re.compile(r"\x1b(\[[0-9;?<>=]*[ -/]*[@-~]|\][^\x07\x1b]*(\x07|\x1b\\)|[@-Z\\-_])")
# STATUS_CONTROL_C_EXIT
ENDED = 0xC000013A
# F3 and F10.
LANGUAGE = "\x1bOR"
QUIT = "\x1b[21~"


class Terminal:
    """A program on a pseudo-terminal, and all that it has written."""

    def __init__(self, command, environment):
        self.written = b""
        self.process, self.master = pty.fork()
        if self.process == 0:
            os.execvpe(command[0], command, environment)
        fcntl.ioctl(self.master, termios.TIOCSWINSZ, struct.pack("HHHH", *SIZE, 0, 0))

    def read(self, seconds):
        if select.select([self.master], [], [], seconds)[0]:
            try:
                self.written += os.read(self.master, 65536)
            except OSError:
                return False
        return True

    def text(self, since=0):
        """What is written, with one space for sequences and spaces: words of one line may be painted one by one."""
        return re.sub(" +", " ", SEQUENCE.sub(" ", self.written[since:].decode("utf-8", "replace")))

    def wait_for(self, *words, since=0):
        """Whether all these words come to be written."""
        end = time.monotonic() + LIMIT
        while not all(word in self.text(since) for word in words):
            if time.monotonic() > end or not self.read(0.2):
                return all(word in self.text(since) for word in words)
        return True

    def send(self, keys):
        since = len(self.written)
        os.write(self.master, keys.encode())
        return since

    def wait_for_end(self):
        end = time.monotonic() + LIMIT
        while time.monotonic() < end:
            is_there = self.read(0.1)
            if not is_there or os.waitpid(self.process, os.WNOHANG)[0]:
                return True
        os.kill(self.process, signal.SIGKILL)
        return False


class Screen:
    """The program's screen, started by a watcher of the console's modes."""

    def __init__(self, bench, watcher, folder, how="none", arguments=("--lang", "en")):
        self.report = folder / f"report-{how}-{time.monotonic_ns()}"
        command = [bench.wine, str(watcher), windows(self.report), how, windows(bench.program()), *arguments]
        homes = {name: windows(folder) for name in ("XDG_CONFIG_HOME", "XDG_STATE_HOME", "XDG_DATA_HOME")}
        self.terminal = Terminal(command, {**bench.environment, **homes, "TERM": "xterm-256color"})

    def let_go(self):
        Path(f"{self.report}.go").write_text("")

    def left(self):
        """The modes before and after, and the status; none where the watcher tells nothing."""
        if not self.report.exists():
            return None
        numbers = [int(number, 16) for number in self.report.read_text().split()]
        return numbers[:2], numbers[2:4], numbers[4]


def windows(path):
    return "Z:" + str(path).replace("/", "\\")


def try_screen(bench, said):
    """Everything that is tried; what failed."""
    with tempfile.TemporaryDirectory(prefix="simbind-screen-") as folder:
        folder = Path(folder)
        watcher = folder / "watch.exe"
        subprocess.run(["x86_64-w64-mingw32-gcc", "-municode", "-o", watcher, HERE / "watch.c"], check=True)
        faults = []
        for name, attempt in (
            ("from keys to a verdict, and out with a key", keys_to_verdict),
            ("Chinese, typed and shown", chinese),
            ("Ctrl-C as a key leaves it", lambda *given: ended_by("key", 0, *given)),
            ("Ctrl-Break ends it", lambda *given: ended_by("break", ENDED, *given)),
            ("a Ctrl-C that is no key ends it", lambda *given: ended_by("c", ENDED, *given)),
            ("what is remembered is kept in the folder of the account", remembered),
        ):
            why = attempt(bench, watcher, folder)
            said(f"{'ok    ' if why is None else 'FAULT '} {name}{'' if why is None else ': ' + why}")
            if why is not None:
                faults.append(name)
        return faults


def restored(screen, status):
    """What is wrong with how the program left; none for nothing."""
    if not screen.terminal.wait_for_end():
        return "it does not end"
    left = screen.left()
    if left is None:
        return "the watcher tells nothing"
    before, after, found = left
    if before != after:
        return f"the modes were {before} and are {after}"
    if b"\x1b[?1049l" not in screen.terminal.written:
        return "the main screen is not shown again"
    return None if found == status else f"its status is {found:#x}"


def keys_to_verdict(bench, watcher, folder):
    screen = Screen(bench, watcher, folder)
    terminal = screen.terminal
    if not terminal.wait_for("? help"):
        return f"no first screen: {terminal.text()[-300:]!r}"
    # What is typed is answered at once.
    since = terminal.send("gelunbiya")
    if not terminal.wait_for("Colombia", "Get the code", since=since):
        return f"no verdict: {terminal.text(since)[-300:]!r}"
    terminal.send(QUIT)
    return restored(screen, 0)


def chinese(bench, watcher, folder):
    screen = Screen(bench, watcher, folder, arguments=("--lang", "zh"))
    terminal = screen.terminal
    if not terminal.wait_for("帮助"):
        return "no first screen"
    since = terminal.send("哥伦比亚")
    if not terminal.wait_for("哥伦比亚", "收验证码", since=since):
        return f"no verdict: {terminal.text(since)[-300:]!r}"
    terminal.send(QUIT)
    return restored(screen, 0)


def ended_by(how, status, bench, watcher, folder):
    screen = Screen(bench, watcher, folder, how)
    if not screen.terminal.wait_for("? help"):
        return "no first screen"
    screen.let_go()
    return restored(screen, status)


def remembered(bench, watcher, folder):
    home = folder / "文件 夹"
    home.mkdir()
    screen = Screen(bench, watcher, home)
    if not screen.terminal.wait_for("? help"):
        return "no first screen"
    since = screen.terminal.send(LANGUAGE)
    if not screen.terminal.wait_for("帮助", since=since):
        return "the language stays"
    screen.terminal.send(QUIT)
    why = restored(screen, 0)
    kept = home / "simbind/state.toml"
    if why is None and not (kept.exists() and "zh" in kept.read_text(encoding="utf-8")):
        return f"not kept in {kept}"
    return why
