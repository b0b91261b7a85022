"""A real sshd on the loopback, set up as packaging/server/README.md says, for as long as the checks run."""

import getpass
import grp
import os
import pathlib
import re
import shlex
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import time

from . import processes

SOURCES = pathlib.Path(__file__).resolve().parents[3]
GUIDE = SOURCES / "packaging/server"

# What the guide changes is a copy that this process alone sees, and its children: the machine stays as it is.
PRIVATE = """
set -e
mkdir {folder}/etc {folder}/bin {folder}/log
cp -a /etc/. {folder}/etc
mount --bind {folder}/etc /etc
mount --bind {folder}/bin /usr/local/bin
mount --bind {folder}/log /var/log
mount -t tmpfs tmpfs /run
mkdir /run/sshd
touch /run/utmp /var/log/wtmp /var/log/lastlog
chmod 755 {folder} {folder}/bin
{commands}
exec {sshd} -D -e -p {port} -o ListenAddress=127.0.0.1 -o HostKey={folder}/host -o PidFile=none
"""

# What the guide says of keys.
KEYED = """
install -m 644 {folder}/keyed.conf /etc/ssh/sshd_config.d/simbind.conf
cp {folder}/key.pub /etc/ssh/simbind_keys
sed -i '/pam_succeed_if.so quiet user = simbind/,+1d' /etc/pam.d/sshd
"""

# Without root there is one account, one's own, and no PAM.
OWN = """
ListenAddress 127.0.0.1
Port {port}
HostKey {folder}/host
PidFile none
UsePAM no
StrictModes no
Subsystem sftp internal-sftp
AcceptEnv LANG LC_*
PermitUserEnvironment yes
"""


def free_port():
    with socket.create_server(("127.0.0.1", 0)) as listener:
        return listener.getsockname()[1]


def guide_commands():
    """The commands of the guide, but for the one that needs a running system."""
    block = re.search(r"```sh\n(.*?)```", (GUIDE / "README.md").read_text(encoding="utf-8"), re.S)[1]
    return block.replace(" && systemctl reload ssh", "")


def keyed():
    """The settings with the lines swapped that let in only those whose key stands in a file."""
    block = (GUIDE / "sshd.conf").read_text(encoding="utf-8")
    block = re.sub(r"\n.*(AuthenticationMethods none|PasswordAuthentication|PermitEmptyPasswords).*", "", block)
    return block.replace("#AuthenticationMethods", "AuthenticationMethods").replace("#AuthorizedKeys", "AuthorizedKeys")


def can_be_private():
    """Whether this process may have a view of the file system of its own."""
    test = ["unshare", "--mount", "--propagation", "private", "mount", "-t", "tmpfs", "tmpfs", "/mnt"]
    return os.geteuid() == 0 and shutil.which("unshare") and subprocess.run(test, capture_output=True).returncode == 0


def lacks():
    """Why sshd could give nobody a terminal here; empty if it can. Without root it cannot hand one over to the group `tty`."""
    if can_be_private():
        return ""
    if os.geteuid() == 0:
        return "root needs the right to mount (or run it as an ordinary user)"
    ends = os.openpty()
    group = os.fstat(ends[1]).st_gid
    for end in ends:
        os.close(end)
    return "" if group == grp.getgrnam("tty").gr_gid else "/dev/pts is mounted without gid=5: only root can give terminals away"


class Server:
    """Started when made; `close` leaves nothing behind."""

    def __init__(self, program, by_key=False):
        self.sshd = shutil.which("sshd", path=os.environ["PATH"] + ":/usr/sbin:/sbin")
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix="simbind-ssh-"))
        self.port = free_port()
        self.is_as_written = bool(can_be_private())
        program = shutil.copy(program, self.folder / "simbind")
        self.key(self.folder / "host")
        self.key(self.folder / "key")
        self.log = self.folder / "sshd.log"
        self.by_key = by_key
        self.user = "simbind" if self.is_as_written else getpass.getuser()
        command = self.as_written(program) if self.is_as_written else self.own(program)
        with open(self.log, "wb") as log:
            self.process = subprocess.Popen(command, stdout=log, stderr=log, stdin=subprocess.DEVNULL, cwd=SOURCES)
        self.wait()

    @staticmethod
    def key(path):
        subprocess.run(["ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", str(path)], check=True)

    def as_written(self, program):
        commands = guide_commands().replace("target/release/simbind", shlex.quote(str(program)))
        if self.by_key:
            (self.folder / "keyed.conf").write_text(keyed(), encoding="utf-8")
            commands += KEYED.format(folder=self.folder)
        script = PRIVATE.format(folder=self.folder, commands=commands, sshd=self.sshd, port=self.port)
        return ["unshare", "--mount", "--propagation", "private", "sh", "-c", script]

    def own(self, program):
        """The same block for one's own account, by key: what else the guide says needs root."""
        wrapper = self.folder / "simbind-kiosk"
        text = (GUIDE / "simbind-kiosk").read_text(encoding="utf-8")
        wrapper.write_text(text.replace("PATH=/usr/local/bin:", f"PATH={self.folder}:"), encoding="utf-8")
        wrapper.chmod(0o755)
        block = keyed()
        block = block.replace("/etc/ssh/simbind_keys", str(self.folder / "key.pub"))
        block = block.replace("/usr/local/bin/simbind-kiosk", str(wrapper)).replace("User simbind", f"User {self.user}")
        config = self.folder / "sshd_config"
        config.write_text(OWN.format(folder=self.folder, port=self.port) + block, encoding="utf-8")
        return [self.sshd, "-D", "-e", "-f", str(config)]

    def wait(self):
        end = time.monotonic() + 10
        while time.monotonic() < end and self.process.poll() is None:
            try:
                socket.create_connection(("127.0.0.1", self.port)).close()
                return
            except OSError:
                time.sleep(0.05)
        text = self.log.read_text(errors="replace")
        self.close()
        sys.exit(f"sshd does not start:\n{text}")

    def ssh(self, *options, port=None, program="ssh"):
        """The command of a client that knows nothing but this server."""
        settings = {
            "UserKnownHostsFile": self.folder / "known",
            "StrictHostKeyChecking": "accept-new",
            "IdentitiesOnly": "yes",
            "IdentityFile": self.folder / "key",
            "BatchMode": "yes",
            "LogLevel": "ERROR",
            "NoHostAuthenticationForLocalhost": "yes",
        }
        given = [part for name, value in settings.items() for part in ("-o", f"{name}={value}")]
        flag = "-p" if program == "ssh" else "-P"
        return [program, "-F", "none", flag, str(port or self.port), *given, *options]

    def session(self, *options, port=None):
        """The command that opens the screen, as anybody would give it."""
        return self.ssh(*options, port=port) + [f"{self.user}@127.0.0.1"]

    def programs(self):
        """The screens that run now, and what else does below the server."""
        found = processes.below(self.process.pid)
        return {pid: start for pid, start in found.items() if "--kiosk" in processes.command(pid)}

    def close(self):
        for pid in [*processes.below(self.process.pid), self.process.pid]:
            try:
                os.kill(pid, signal.SIGTERM)
            except ProcessLookupError:
                pass
        try:
            self.process.wait(5)
        except subprocess.TimeoutExpired:
            self.process.kill()
        shutil.rmtree(self.folder, ignore_errors=True)
