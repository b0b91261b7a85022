"""Every kind of terminal: keys to the verdict, size, bytes per key and at rest."""

import time

from . import processes, proxy, report, screen
from .terminal import Terminal


class Seen:
    """A session over a line that counts, and what was found."""

    def __init__(self, server, term):
        self.term, self.line, self.fault = term, proxy.Line(server.port), None
        before = server.programs()
        self.terminal = Terminal(server.session(port=self.line.port), term=term)
        shown = self.terminal.wait(*(screen.FIRST_LINEAR if term in screen.LINEAR else screen.FIRST))
        self.first = None if shown is None else self.terminal.bytes
        self.started = None if shown is None else time.monotonic() - self.terminal.started
        self.programs = {pid: start for pid, start in server.programs().items() if pid not in before}
        self.row_cost = self.part_cost = self.part_wire = self.idle = self.idle_wire = "-"

    def cost(self, keys):
        """Bytes per key, shown and carried."""
        before, carried = self.terminal.bytes, self.line.down
        for key in keys:
            self.terminal.send(key)
            self.terminal.quiet()
        return (self.terminal.bytes - before) // len(keys), (self.line.down - carried) // len(keys)

    def walk(self):
        """Types the way to the verdict and counts the bytes of single keys."""
        if self.first is None:
            self.fault = "no first frame"
            return
        self.terminal.quiet()
        if self.term in screen.LINEAR:
            self.fault = screen.linear(self.terminal)
            return
        self.row_cost = self.cost([screen.DOWN] * 5)[0]
        self.fault = screen.to_verdict(self.terminal)
        self.terminal.quiet()
        self.part_cost, self.part_wire = self.cost("2345671")
        is_coloured = bool(self.terminal.screen.attributes & screen.COLOURS)
        if is_coloured == (self.term in screen.COLOURLESS):
            self.fault = self.fault or ("colours" if is_coloured else "no colours")
        if not self.fault:
            self.resize()

    def resize(self):
        """Over the line a new size arrives as a signal: the whole width is used, then the narrow form."""
        for size, texts in (((100, 30), screen.VERDICT), ((40, 12), screen.VERDICT_SMALL), ((80, 24), screen.VERDICT)):
            self.terminal.resize(size)
            if self.terminal.wait(*texts) is None:
                self.fault = self.fault or f"nothing at {size[0]}x{size[1]}"
            self.terminal.quiet()

    def row(self):
        seen = self.fault or "first frame, verdict, sizes"
        start = "-" if self.started is None else f"{self.started * 1000:.0f}"
        costs = (self.first, self.row_cost, self.part_cost, self.part_wire, self.idle, self.idle_wire)
        return self.term, seen, start, *costs


def run(server, seconds):
    report.said("Terminals (80x24): keys to the verdict, each part once, 100x30 and 40x12")
    all_seen = [Seen(server, term) for term in screen.TERMS]
    for seen in all_seen:
        seen.walk()
        seen.terminal.quiet()
    counts = [(seen.terminal.bytes, seen.line.down + seen.line.up) for seen in all_seen]
    worked = {pid: processes.ticks(pid) for seen in all_seen for pid in seen.programs}
    report.said(f"  resting for {seconds} s")
    time.sleep(seconds)
    for seen, (shown, carried) in zip(all_seen, counts):
        seen.idle, seen.idle_wire = seen.terminal.bytes - shown, seen.line.down + seen.line.up - carried
    used = {pid: processes.ticks(pid) - before for pid, before in worked.items()}
    head = ("TERM", "seen", "start ms", "frame B", "B/row", "B/part", "on the wire", f"B in {seconds} s", "on the wire")
    report.table([head, *(seen.row() for seen in all_seen)])
    for seen in all_seen:
        report.check(seen.fault is None, f"TERM={seen.term}", seen.fault or "verdict read, sizes followed")
        report.check(seen.idle == 0, f"TERM={seen.term} rests", f"{seen.idle} bytes")
        is_linear = seen.term in screen.LINEAR
        seen.terminal.send(screen.TALK_ENDS if is_linear else screen.QUIT)
        report.check(seen.terminal.ended() and seen.terminal.status == 0, f"TERM={seen.term} is left by its own key")
        is_back = is_linear or bytes(seen.terminal.raw).rstrip().endswith(screen.LEFT_AS_FOUND)
        report.check(is_back, f"TERM={seen.term} is given back")
        seen.terminal.close()
        seen.line.close()
    report.check(bool(used) and not any(used.values()), "no processor time at rest", f"{sum(used.values())} ticks")
