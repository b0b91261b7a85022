"""Inside tmux and GNU screen: the same session, seen through another terminal program."""

import os
import shlex
import shutil
import subprocess
import time

from . import report, screen
from .terminal import Terminal


class Tmux:
    name = "tmux"

    def __init__(self, server):
        self.base = ["tmux", "-u", "-S", str(server.folder / "tmux"), "-f", "/dev/null"]
        inner = " ".join(map(shlex.quote, ["env", "TERM=tmux-256color", *server.session()]))
        self.run("new-session", "-d", "-s", "s", "-x", "80", "-y", "24", inner)

    def run(self, *command):
        environment = {name: value for name, value in os.environ.items() if name != "TMUX"}
        done = subprocess.run([*self.base, *command], capture_output=True, text=True, env={**environment, "LC_ALL": "C.UTF-8"})
        return done.stdout

    def send(self, keys):
        self.run("send-keys", "-t", "s", "-l", keys)

    def text(self, _client):
        return self.run("capture-pane", "-p", "-t", "s")

    def attach(self):
        return [*self.base, "attach", "-t", "s"]

    def detach(self):
        self.run("detach-client", "-s", "s")

    def close(self):
        self.run("kill-server")


class GnuScreen:
    name = "GNU screen"

    def __init__(self, server):
        self.folder = server.folder / "screens"
        self.folder.mkdir(mode=0o700)
        self.session = f"simbind-{os.getpid()}"
        self.environment = {**os.environ, "SCREENDIR": str(self.folder), "LC_ALL": "C.UTF-8", "TERM": "xterm-256color"}
        inner = ["env", "TERM=screen-256color", *server.session()]
        subprocess.run(["screen", "-U", "-c", "/dev/null", "-dmS", self.session, *inner], env=self.environment, check=True)

    def run(self, *command):
        subprocess.run(["screen", "-S", self.session, "-p", "0", "-X", *command], env=self.environment, capture_output=True)

    def send(self, keys):
        self.run("stuff", keys.replace("\\", "\\\\").replace("^", "\\^"))

    @staticmethod
    def text(client):
        """Its own pictures of the screen know no Chinese: what it paints is looked at."""
        return client.text()

    def attach(self):
        return ["env", f"SCREENDIR={self.folder}", "screen", "-U", "-c", "/dev/null", "-r", self.session]

    def detach(self):
        subprocess.run(["screen", "-d", self.session], env=self.environment, capture_output=True)

    def close(self):
        self.run("quit")


def comes(program, client, *texts, seconds=15):
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        shown = program.text(client)
        if all(text in shown for text in texts):
            return True
        time.sleep(0.05)
    return False


def walk(program, client):
    name = program.name
    report.check(comes(program, client, *screen.FIRST), f"{name}: first frame")
    for keys, text in ((screen.PLACE, screen.FOUND), (screen.TO_CARDS, ""), (screen.TO_KEEP_ALIVE, ""), (screen.TO_ANSWER, "")):
        program.send(keys)
        comes(program, client, text)
        client.quiet(0.3)
    report.check(comes(program, client, *screen.VERDICT), f"{name}: keys to the verdict")
    report.check(bool(client.screen.attributes & screen.COLOURS), f"{name}: colours arrive")
    client.resize((90, 20))
    report.check(comes(program, client, *screen.VERDICT), f"{name}: another size")


def left(program, client):
    """Detaches this client, as the keys for it do."""
    client.quiet(0.3)
    program.detach()
    report.check(client.ended(), f"{program.name}: detached")
    client.close()


def again(program, size, texts):
    """Attaches anew, at a size of its own."""
    client = Terminal(program.attach(), size=size)
    end = time.monotonic() + 5
    while not client.bytes and time.monotonic() < end:
        time.sleep(0.01)
    client.quiet(0.3)
    shown = client.bytes > 0 and comes(program, client, *texts)
    report.check(shown, f"{program.name}: attached at {size[0]}x{size[1]}, painted anew", f"{client.bytes} B")
    return client


def run_inside(program, server, others):
    client = Terminal(program.attach(), size=(80, 24))
    walk(program, client)
    left(program, client)
    # One line may be its own.
    for size, texts in (((100, 30), screen.VERDICT), ((40, 13), screen.VERDICT_SMALL), ((80, 25), screen.VERDICT)):
        left(program, again(program, size, texts))
    program.send("2")
    client = again(program, (80, 25), ("[2",))
    program.send(screen.QUIT)
    client.ended()
    client.close()
    end = time.monotonic() + 5
    # One of those that ran before may be waiting for a line that was cut on purpose.
    while server.programs().keys() - others.keys() and time.monotonic() < end:
        time.sleep(0.05)
    report.check(not server.programs().keys() - others.keys(), f"{program.name}: left by Ctrl-C")


def run(server):
    for kind, command in ((Tmux, "tmux"), (GnuScreen, "screen")):
        report.said(f"Inside {kind.name}")
        if not shutil.which(command):
            report.said(f"  skipped: {command} is not installed")
            continue
        others = server.programs()
        program = kind(server)
        try:
            run_inside(program, server, others)
        finally:
            program.close()
