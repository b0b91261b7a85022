"""What the system says of processes."""

import os
import time


def stat(pid):
    """The parent and the start time of a process, or None."""
    try:
        with open(f"/proc/{pid}/stat", encoding="utf-8", errors="replace") as file:
            fields = file.read().rpartition(")")[2].split()
    except OSError:
        return None
    return None if fields[0] in "ZX" else (int(fields[1]), int(fields[19]))


def below(root):
    """Every process below `root`, with its start time: a number may be used again."""
    known = {int(name): stat(name) for name in os.listdir("/proc") if name.isdigit()}
    found, wave = {}, {root}
    while wave:
        wave = {pid for pid, told in known.items() if told and told[0] in wave and pid not in found}
        found.update({pid: known[pid][1] for pid in wave})
    return found


def gone(found, seconds, step=0.02):
    """The seconds until none of these processes is left, or None."""
    begun = time.monotonic()
    while time.monotonic() - begun < seconds:
        if not any((told := stat(pid)) and told[1] == start for pid, start in found.items()):
            return time.monotonic() - begun
        time.sleep(step)
    return None


def command(pid):
    """Its command line, split."""
    try:
        with open(f"/proc/{pid}/cmdline", "rb") as file:
            return [part.decode(errors="replace") for part in file.read().split(b"\0")[:-1]]
    except OSError:
        return []


def environment(pid):
    """The variables that it was started with."""
    with open(f"/proc/{pid}/environ", "rb") as file:
        pairs = file.read().decode(errors="replace").split("\0")
    return dict(pair.split("=", 1) for pair in pairs if "=" in pair)


def memory(pid):
    """KiB that are resident, that are its share, and that it holds alone."""
    sizes = {}
    try:
        with open(f"/proc/{pid}/smaps_rollup", encoding="ascii") as file:
            for line in file:
                name, _, rest = line.partition(":")
                if name in ("Rss", "Pss", "Private_Dirty", "Private_Clean"):
                    sizes[name] = int(rest.split()[0])
    except OSError:
        return None
    return sizes["Rss"], sizes["Pss"], sizes["Private_Dirty"] + sizes["Private_Clean"]


def ticks(pid):
    """Clock ticks of processor time used so far."""
    with open(f"/proc/{pid}/stat", encoding="utf-8", errors="replace") as file:
        fields = file.read().rpartition(")")[2].split()
    return int(fields[11]) + int(fields[12])
