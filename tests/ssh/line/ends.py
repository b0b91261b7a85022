"""However the line ends, no process stays."""

import signal
import threading

from . import processes, proxy, report, screen
from .terminal import Terminal

# Seconds. A client that ends takes its connection along; a line that is cut is noticed by the server's questions, of which sshd
# counts every second one as unanswered: 2 * (3 + 1) * 15 s.
SOON, CUT = 5, 135


def opened(server, port=None):
    """A session, and every process of the server that came with it."""
    before = processes.below(server.process.pid)
    terminal = Terminal(server.session(port=port))
    shown = terminal.wait(*screen.FIRST)
    terminal.send(screen.PLACE)
    terminal.wait(screen.FOUND)
    came = {pid: start for pid, start in processes.below(server.process.pid).items() if pid not in before}
    return terminal, came, shown is not None and any("--kiosk" in processes.command(pid) for pid in came)


class Cut:
    """A line that is cut silently, watched while other things are looked at."""

    def __init__(self, server):
        self.line = proxy.Line(server.port)
        self.terminal, came, self.is_open = opened(server, self.line.port)
        self.line.cut = True
        self.took = None
        self.watch = threading.Thread(target=self.wait, args=(came,), daemon=True)
        self.watch.start()

    def wait(self, came):
        self.took = processes.gone(came, CUT, step=0.5)

    def check(self):
        self.watch.join()
        seen = "still there" if self.took is None else f"gone after {self.took:.0f} s"
        report.check(self.is_open and self.took is not None, "the line is cut without a word", seen)
        self.terminal.close()
        self.line.close()


def run(server):
    report.said("Ends")
    ways = {
        "the client is ended (SIGTERM)": signal.SIGTERM,
        "the client loses its terminal (SIGHUP)": signal.SIGHUP,
        "the client is killed (SIGKILL)": signal.SIGKILL,
    }
    for what, number in ways.items():
        terminal, came, is_open = opened(server)
        terminal.kill(number)
        took = processes.gone(came, SOON)
        report.check(is_open and took is not None, what, f"{len(came)} processes gone after {took or 0:.2f} s")
        terminal.close()
