"""However the line ends, no process stays."""

import signal
import time

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


def cut_line(server):
    """Cuts a line silently; what comes of it is asked later."""
    line = proxy.Line(server.port)
    terminal, came, is_open = opened(server, line.port)
    line.cut = True
    return line, terminal, came, is_open, time.monotonic()


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


def after_cut(cut):
    line, terminal, came, is_open, when = cut
    took = processes.gone(came, max(1, CUT - (time.monotonic() - when)))
    seen = "still there" if took is None else f"gone after {time.monotonic() - when:.0f} s at the latest"
    report.check(is_open and took is not None, "the line is cut without a word", seen)
    terminal.close()
    line.close()
