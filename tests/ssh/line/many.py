"""Many screens at once: memory of each, and how long one takes to open."""

import statistics
import time

from . import processes, report, screen
from .terminal import Terminal

# As many as may stand at the door from one address.
AT_ONCE = 4


def opened(server, terminals, count):
    """Opens more sessions until there are `count`; the times that they took."""
    times = []
    while len(terminals) < count:
        wave = [Terminal(server.session()) for _ in range(min(AT_ONCE, count - len(terminals)))]
        for terminal in wave:
            if terminal.wait(*screen.FIRST, seconds=30) is not None:
                times.append(time.monotonic() - terminal.started)
        terminals.extend(wave)
    return times


def run(server, counts, local):
    report.said("Sessions at once")
    terminals, rows = [], [("sessions", "opened", "RSS KiB", "PSS KiB", "alone KiB", "sshd PSS KiB", "start ms, of these")]
    for count in counts:
        new = count - len(terminals)
        times = opened(server, terminals, count)
        programs = server.programs()
        sizes = [size for pid in programs if (size := processes.memory(pid))]
        others = [pid for pid in processes.below(server.process.pid) if pid not in programs]
        daemons = sum(size[1] for pid in others if (size := processes.memory(pid)))
        middle = [round(statistics.median(column)) for column in zip(*sizes)] if sizes else ["-"] * 3
        start = f"{statistics.median(times) * 1000:.0f}" if times else "-"
        rows.append((count, len(sizes), *middle, round(daemons / max(count, 1)), start))
        report.check(len(times) == new and len(sizes) == count, f"{count} sessions at once")
    report.table(rows)
    if server.is_as_written and counts[-1] == 100:
        one_more = Terminal(server.session())
        refused = one_more.wait(*screen.FIRST, seconds=5) is None
        lines = bytes(one_more.raw).decode(errors="replace").split("\n")
        report.check(refused, "session 101 is refused", next((line.strip() for line in lines if "login" in line), ""))
        one_more.close()
    all_pids = processes.below(server.process.pid)
    ticks = sum(processes.ticks(pid) for pid in server.programs())
    time.sleep(2)
    report.check(sum(processes.ticks(pid) for pid in server.programs()) == ticks, "all of them rest", "no processor time in 2 s")
    for terminal in terminals:
        terminal.kill()
    took = processes.gone(all_pids, 20)
    report.check(took is not None, "all clients killed at once", f"{len(all_pids)} processes gone after {took or 0:.1f} s")
    for terminal in terminals:
        terminal.close()
    times = []
    for _ in range(10):
        terminal = Terminal(local)
        terminal.wait(*screen.FIRST)
        times.append(time.monotonic() - terminal.started)
        terminal.close()
    report.said(f"  without ssh the screen is open after {statistics.median(times) * 1000:.0f} ms")
