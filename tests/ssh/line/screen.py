"""What the checks expect of the program: change it here where the program changes."""

# Shown as soon as the first frame is whole, in the language of the account.
FIRST = ("Ctrl-C", "F2")
FIRST_SMALL = ("F2", "? ")
# From the list to the verdict: a place, the keep-alive card, the answer.
PLACE = "pakistan"
FOUND = "> PK "
TO_CARDS = "\r"
DOWN = "\x1b[B"
TO_KEEP_ALIVE = DOWN * 5
TO_ANSWER = "\r"
VERDICT = ("[巴基斯坦 / 保号卡]", "收验证码")
# The answer alone covers a narrow screen.
VERDICT_SMALL = ("[巴基斯坦 / 保号卡]", "能绑")

TERMS = ("xterm-256color", "screen-256color", "tmux-256color", "linux", "vt100", "dumb", "no-such-terminal")
# Terminals with which one talks line by line instead of on a screen; `linear` is what is expected of them.
LINEAR = ("dumb",)
FIRST_LINEAR = ("国家或地区：",)
# To the verdict for a keep-alive card, a line each, and what is heard then.
TALK = (PLACE, "5")
HEARD = ("保号卡", "能绑")
TALK_ENDS = "退出\r"
# Terminals that are given the screen without colour.
COLOURLESS = ()
COLOURS = {31, 32, 33, 34}

QUIT = "\x03"
LEFT_AS_FOUND = b"\x1b[?1049l"


def linear(terminal):
    """A talk in lines to the verdict, in which no byte steers the terminal; what failed, or None."""
    for line in TALK:
        terminal.send(line + "\r")
        terminal.quiet()
    if terminal.wait(*HEARD) is None:
        return "no verdict"
    return "control sequences" if b"\x1b" in terminal.raw else None


def to_verdict(terminal, small=False):
    """Types the way to the verdict; what failed, or None."""
    terminal.send(PLACE)
    if terminal.wait(FOUND) is None:
        return "the place is not found"
    terminal.quiet()
    terminal.send(TO_CARDS)
    terminal.quiet()
    terminal.send(TO_KEEP_ALIVE)
    terminal.quiet()
    terminal.send(TO_ANSWER)
    if terminal.wait(*(VERDICT_SMALL if small else VERDICT)) is None:
        return "no verdict"
    return None
