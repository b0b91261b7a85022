"""What a stranger may try, with everything that a client offers."""

import os
import pathlib
import shutil
import socket
import subprocess
import sys
import threading
import time

from . import processes, report, screen
from .server import free_port
from .terminal import Terminal

SECRET = "root:"


def tried(command, seconds=6, **options):
    """What a client says and writes, and its status; None where it stays."""
    try:
        done = subprocess.run(command, capture_output=True, text=True, timeout=seconds, stdin=subprocess.DEVNULL, **options)
    except subprocess.TimeoutExpired as error:
        text = (error.stdout or b"") + (error.stderr or b"")
        return text.decode(errors="replace"), None
    return done.stdout + done.stderr, done.returncode


def commands(server):
    """Any command opens the screen, or says that there is none without a terminal."""
    to = f"{server.user}@127.0.0.1"
    for asked in ("cat /etc/passwd", "sh", "simbind data check /etc", "/bin/sh -c 'cat /etc/passwd'"):
        text, status = tried([*server.session("-T"), asked])
        report.check(SECRET not in text and "ssh -t" in text and status == 2, f"ssh host {asked}", text.strip()[:60])
    terminal = Terminal([*server.session("-tt"), "cat /etc/passwd; sh"])
    is_screen = terminal.wait(*screen.FIRST) is not None
    report.check(is_screen and SECRET not in terminal.text(), "ssh -t host 'cat /etc/passwd; sh'", "the screen opens")
    terminal.send("\x1a" + "\x1c")
    terminal.send(screen.PLACE)
    report.check(terminal.wait(screen.FOUND) is not None, "Ctrl-Z and Ctrl-\\ lead nowhere", "the screen stays")
    terminal.close()
    text, status = tried([*server.ssh("-s"), to, "sftp"])
    report.check(SECRET not in text and status == 2, "the sftp subsystem", text.strip()[:60])


def files(server):
    folder, to = server.folder, f"{server.user}@127.0.0.1"
    for flags in ((), ("-O",)):
        got = folder / "got"
        _, status = tried(server.ssh(*flags, f"{to}:/etc/passwd", str(got), program="scp"))
        report.check(status != 0 and not got.exists(), f"scp {' '.join(flags)} host:/etc/passwd .", "refused")
        put = pathlib.Path(f"/tmp/simbind-put-{os.getpid()}")
        _, status = tried(server.ssh(*flags, str(folder / "key.pub"), f"{to}:{put}", program="scp"))
        report.check(status != 0 and not put.exists(), f"scp {' '.join(flags)} file host:/tmp/", "refused")
        put.unlink(missing_ok=True)
    batch = folder / "batch"
    batch.write_text("ls /\nget /etc/passwd\n", encoding="utf-8")
    text, status = tried(server.ssh("-b", str(batch), to, program="sftp"))
    report.check(status != 0 and "etc" not in text.replace("/etc/passwd", ""), "sftp host", "refused")


def answers(port, ask=b""):
    """What is read through a forwarded port until a greeting, its end, or silence."""
    text = b""
    try:
        with socket.create_connection(("127.0.0.1", port), 2) as client:
            client.settimeout(2)
            client.sendall(ask)
            while b"SSH-" not in text and (more := client.recv(64)):
                text += more
    except OSError:
        pass
    return text


def forwarding(server):
    """The server itself is what a stranger would reach: it greets whoever comes."""
    aim = server.port
    for flag in ("-L", "-D"):
        port = free_port()
        wanted = f"127.0.0.1:{port}:127.0.0.1:{aim}" if flag == "-L" else f"127.0.0.1:{port}"
        client = Terminal(server.session(flag, wanted))
        client.wait(*screen.FIRST)
        connect = b"\x05\x01\x00" + b"\x05\x01\x00\x01\x7f\0\0\x01" + aim.to_bytes(2, "big")
        text = answers(port, connect if flag == "-D" else b"")
        report.check(b"SSH-" not in text, f"ssh {flag} reaches nothing", repr(text))
        client.close()
    remote = free_port()
    to = f"{server.user}@127.0.0.1"
    strict = ("-N", "-o", "ExitOnForwardFailure=yes")
    text, _ = tried([*server.ssh(*strict, "-R", f"127.0.0.1:{remote}:127.0.0.1:{aim}"), to])
    report.check("failed" in text and not answers(remote), "ssh -R opens no port", text.strip()[:70])
    there = pathlib.Path(f"/tmp/simbind-socket-{os.getpid()}")
    text, _ = tried([*server.ssh(*strict, "-R", f"{there}:127.0.0.1:{aim}"), to])
    report.check("failed" in text and not there.exists(), "ssh -R opens no socket", text.strip()[:70])
    there.unlink(missing_ok=True)
    text, status = tried([*server.ssh("-W", f"127.0.0.1:{aim}"), to])
    report.check("SSH-" not in text and status not in (0, None), "ssh -W reaches nothing", text.strip()[:70])
    if os.geteuid() == 0 and os.path.exists("/dev/net/tun"):
        text, _ = tried([*server.ssh(*strict, "-w", "0:0"), to])
        report.check("failed" in text or "refused" in text, "ssh -w makes no network", text.strip()[:70])


def variables(server):
    """The program is started with nothing of the client's but the name of the terminal."""
    agent = str(server.folder / "agent")
    started = subprocess.run(["ssh-agent", "-a", agent], capture_output=True, text=True, check=True).stdout
    keeper = int(started.split("SSH_AGENT_PID=")[1].split(";")[0])
    evil = "LD_PRELOAD=/tmp/x.so LC_ALL=en_US.UTF-8 LOCPATH=/tmp ENV=/tmp/x XDG_CONFIG_HOME=/tmp"
    brought = [f"SetEnv={evil}", "SendEnv=LANG LC_* HOME"]
    options = [part for option in brought for part in ("-o", option)]
    before = server.programs()
    environment = {"SSH_AUTH_SOCK": agent, "LANG": "en_US.UTF-8", "DISPLAY": "127.0.0.1:99"}
    terminal = Terminal(server.session("-A", "-X", *options), term="xterm", environment=environment)
    terminal.wait(*screen.FIRST)
    programs = [pid for pid in server.programs() if pid not in before]
    found = processes.environment(programs[0]) if programs else None
    # The search path is the account's own.
    given = {name: value for name, value in (found or {}).items() if name != "PATH"}
    report.check(given == {"TERM": "xterm", "LANG": "zh_CN.UTF-8"}, "ssh -A -X -o SetEnv -o SendEnv", given)
    terminal.close()
    os.kill(keeper, 15)
    odd = "../../../etc/passwd\x1b]0;x"
    terminal = Terminal(server.session(), term=odd)
    report.check(terminal.wait(*screen.FIRST) is not None, "TERM with a path and an escape sequence", "the screen opens")
    terminal.close()


def account(server):
    """Whose account it is; nobody's files, and no way in by another door."""
    before = server.programs()
    terminal = Terminal(server.session())
    terminal.wait(*screen.FIRST)
    report.check("Last login" not in bytes(terminal.raw).decode(errors="replace"), "nobody is told where others come from")
    for pid in server.programs().keys() - before.keys():
        limited(pid)
    terminal.close()


def limited(pid):
    status = pathlib.Path(f"/proc/{pid}/status").read_text(encoding="ascii")
    users = next(line for line in status.splitlines() if line.startswith("Uid:")).split()[1:]
    report.check("0" not in users, "it does not run as root")
    limits = pathlib.Path(f"/proc/{pid}/limits").read_text(encoding="ascii")
    values = {line[:26].strip(): line[26:].split()[0] for line in limits.splitlines()[1:]}
    names = ("Max file size", "Max core file size", "Max open files", "Max address space", "Max cpu time")
    told = ", ".join(f"{name[4:]} {values[name]}" for name in names)
    report.check(all(values[name] != "unlimited" for name in names), "limits", told)


def second_session(server):
    master = str(server.folder / "master")
    options = ("-o", f"ControlPath={master}")
    first = Terminal(server.session("-M", *options))
    first.wait(*screen.FIRST)
    # The client has no other way to go when it is refused.
    text, status = tried(["ssh", "-F", "none", "-T", "-S", master, "-o", "ProxyCommand=false", f"{server.user}@127.0.0.1", "x"])
    report.check(status != 0 and "refused" in text, "a second session in the same connection", text.strip()[:70])
    first.close()


def other_services(server):
    """What else asks PAM: the account is open to sshd alone. A service without a file of its own goes by that of `other`."""
    if not (server.is_as_written and shutil.which("nsenter")):
        report.said("  skipped: other services (as root, with nsenter)")
        return
    pam = str(pathlib.Path(__file__).resolve().parent / "pam.py")
    inside = ["nsenter", "--target", str(server.process.pid), "--mount", sys.executable, pam]
    for service in ("sshd", "login", "imap", "ftp", "cups"):
        done = subprocess.run([*inside, service, server.user], capture_output=True, text=True, timeout=20, check=False)
        is_open = done.returncode == 0
        told = "enters" if is_open else "stays outside"
        report.check(is_open == (service == "sshd") and not done.stderr, f"without a password by {service}", done.stderr or told)


class Idle:
    """`ssh -N` starts nothing; how long the server bears it is the business of UnusedConnectionTimeout."""

    def __init__(self, server):
        before = server.programs()
        self.client = subprocess.Popen([*server.ssh("-N"), f"{server.user}@127.0.0.1"], stderr=subprocess.DEVNULL)
        self.took = None
        self.watch = threading.Thread(target=self.wait, daemon=True)
        self.watch.start()
        time.sleep(1)
        report.check(server.programs().keys() == before.keys(), "ssh -N starts nothing")

    def wait(self, seconds=90):
        begun = time.monotonic()
        try:
            self.client.wait(seconds)
            self.took = time.monotonic() - begun
        except subprocess.TimeoutExpired:
            self.client.kill()

    def check(self):
        self.watch.join()
        seen = "still there" if self.took is None else f"after {self.took:.0f} s"
        report.check(self.took is not None, "ssh -N is sent away", seen)


def run(server):
    report.said("Locks")
    commands(server)
    if shutil.which("scp") and shutil.which("sftp"):
        files(server)
    forwarding(server)
    variables(server)
    account(server)
    second_session(server)
    other_services(server)
