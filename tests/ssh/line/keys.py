"""The same account with keys: who has none stays outside."""

from . import locks, report, screen
from .server import Server
from .terminal import Terminal


def run(program):
    report.said("Only by key")
    server = Server(program, by_key=True)
    try:
        terminal = Terminal(server.session())
        report.check(terminal.wait(*screen.FIRST) is not None, "with the key the screen opens")
        terminal.close()
        (server.folder / "key").rename(server.folder / "lost")
        for how in ("none", "password", "keyboard-interactive"):
            text, status = locks.tried(server.session("-tt", "-o", f"PreferredAuthentications={how}", "-o", "IdentityAgent=none"))
            report.check(status == 255 and "denied" in text, f"without it nobody enters ({how})", text.strip()[-40:])
    finally:
        server.close()
