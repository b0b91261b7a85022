"""A far and a narrow line: how long keys and the first frame take."""

import time

from . import proxy, report, screen
from .terminal import Terminal


def late(server):
    """150 ms each way."""
    line = proxy.Line(server.port, delay=0.15)
    terminal = Terminal(server.session(port=line.port), size=(40, 12))
    shown = terminal.wait(*screen.FIRST_SMALL, seconds=30)
    connected = time.monotonic() - terminal.started
    terminal.quiet(0.5)
    begun = time.monotonic()
    # As fast as somebody types who knows the way, without waiting for an answer.
    terminal.send(screen.PLACE + screen.TO_CARDS + screen.TO_KEEP_ALIVE)
    terminal.quiet(0.5)
    typed = time.monotonic() - begun
    begun = time.monotonic()
    terminal.send(screen.TO_ANSWER)
    key = terminal.wait(*screen.VERDICT_SMALL)
    report.check(shown is not None and key is not None, "300 ms there and back, 40x12")
    if key is not None:
        report.said(f"        connection and first frame {connected:.2f} s, last key to verdict {key * 1000:.0f} ms")
        report.check(key < 0.45, "a key costs one way there and back, no more", f"{key * 1000:.0f} ms")
    terminal.close()
    line.close()
    # In one go, from the first letter to the verdict.
    line = proxy.Line(server.port, delay=0.15)
    terminal = Terminal(server.session(port=line.port), size=(40, 12))
    terminal.wait(*screen.FIRST_SMALL, seconds=30)
    terminal.quiet(0.5)
    begun = time.monotonic()
    terminal.send(screen.PLACE + screen.TO_CARDS + screen.TO_KEEP_ALIVE + screen.TO_ANSWER)
    if terminal.wait(*screen.VERDICT_SMALL) is not None:
        report.said(f"        all {len(screen.PLACE) + 6} keys at once to verdict {(time.monotonic() - begun) * 1000:.0f} ms")
    terminal.close()
    line.close()


def narrow(server, size, *options, rate=960):
    """9600 baud: 960 bytes a second. What is encrypted is shown when the last byte of it is there."""
    line = proxy.Line(server.port, rate=rate)
    terminal = Terminal(server.session(*options, port=line.port), size=size)
    shown = terminal.wait(*(screen.FIRST if size[0] >= 80 else screen.FIRST_SMALL), seconds=60)
    terminal.quiet(0.5)
    frame, carried, begun = terminal.bytes, line.down, time.monotonic()
    terminal.send(screen.PLACE[0])
    key = terminal.wait(f": {screen.PLACE[0]}")
    terminal.quiet(0.5)
    what = " ".join([f"9600 baud, {size[0]}x{size[1]}", *options])
    if report.check(None not in (shown, key), what, f"connected and first frame of {frame} B after {shown or 0:.1f} s"):
        cost = f"{terminal.bytes - frame} B, {line.down - carried} B on the wire, {key:.1f} s"
        report.said(f"        the frame takes about {frame / rate:.1f} s of that; a letter in the search {cost}")
    terminal.close()
    line.close()


def run(server):
    report.said("Far and narrow lines")
    late(server)
    for size in ((80, 24), (40, 12)):
        narrow(server, size)
        narrow(server, size, "-C")
