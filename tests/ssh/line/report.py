"""What was seen, as lines; faults are counted."""

import sys

faults = []


def said(text=""):
    print(text, flush=True)


def check(is_right, what, seen=""):
    """Says what was checked; a fault is remembered."""
    mark = "ok   " if is_right else "FAULT"
    said(f"  {mark} {what}" + (f": {seen}" if seen else ""))
    if not is_right:
        faults.append(what)
    return is_right


def table(rows):
    widths = [max(len(str(row[at])) for row in rows) for at in range(len(rows[0]))]
    for row in rows:
        said("  " + "  ".join(str(cell).ljust(width) for cell, width in zip(row, widths)).rstrip())


def end():
    said()
    said(f"{len(faults)} faults" if faults else "no faults")
    for fault in faults:
        said(f"  {fault}")
    sys.exit(1 if faults else 0)
