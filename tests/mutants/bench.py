"""One build with every change in it, and which tests come by which."""

import collections
import json
import math
import os
import pathlib
import re
import shutil
import signal
import subprocess
import tarfile
import time

# Every test program but the walls, which read the sources.
PROGRAMS = ("simbind", "engine", "data", "answers", "cli", "dialogue", "terminal", "screens", "pty")
# Seconds after which a test that did not take so long before counts as failed: a change may make a loop endless.
PATIENCE = 60
FAILED = re.compile(r"test (\S+) \.\.\. FAILED")
# A change that is in the build is asked for by this.
ASKED = re.compile(rb"crate::mutant::on\((\d+)\)")
# Compilers tell of types first and of borrows later: so often it is built anew without what did not compile.
ROUNDS = 20

Change = collections.namedtuple("Change", "number file name is_here")


def read_table(path):
    return [line.split("\t") for line in path.read_text(encoding="utf-8").splitlines()]


class Bench:
    def __init__(self, sources, folder):
        self.sources, self.folder = sources, folder
        self.copy, self.target = folder / "copy", folder / "target"
        self.table, self.seen = folder / "changes.tsv", folder / "seen.tsv"

    def is_built(self):
        return self.seen.exists()

    def load(self):
        """What the build has left: the changes, the test programs, and for each change the tests that come by it."""
        self.changes = [Change(int(number), file, name, where == "here") for number, file, name, where in read_table(self.table)]
        self.programs = dict(read_table(self.folder / "programs.tsv"))
        self.tests = collections.defaultdict(list)
        for program, test, took, numbers in read_table(self.seen):
            for number in numbers.split():
                self.tests[int(number)].append((float(took), program, test))

    def build(self, dropped=()):
        self.folder.mkdir(parents=True, exist_ok=True)
        self.seen.unlink(missing_ok=True)
        listed = subprocess.run(["cargo", "mutants", "--list", "--json"], cwd=self.sources, stdout=subprocess.PIPE, check=True)
        mutants, dropped = json.loads(listed.stdout), set(dropped)
        for _ in range(ROUNDS):
            self.write(mutants, dropped)
            faults = self.compiled("check", "--lib")
            if not faults:
                break
            print(f"{len(faults)} of {len(mutants)} do not compile beside the others", flush=True)
            dropped |= faults
        if self.compiled("test", "--no-run"):
            raise SystemExit("it does not build")
        self.record()

    def write(self, mutants, dropped):
        """Writes the copy with all changes but the dropped ones, and the table of them."""
        shutil.rmtree(self.copy, ignore_errors=True)
        self.copy.mkdir()
        packed = self.folder / "sources.tar"
        names = subprocess.run(["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"], cwd=self.sources, stdout=subprocess.PIPE, check=True).stdout
        with tarfile.open(packed, "w") as tar:
            for name in names.decode().split("\0"):
                if name and (self.sources / name).exists():
                    tar.add(self.sources / name, name)
        with tarfile.open(packed) as tar:
            tar.extractall(self.copy)
        tool = self.sources / "tests/mutants/schemata"
        command = ["cargo", "run", "--locked", "--quiet", "--manifest-path", str(tool / "Cargo.toml"), "--", str(self.copy)]
        command += [str(number) for number in sorted(dropped)]
        environment = {**os.environ, "CARGO_TARGET_DIR": str(self.folder / "schemata")}
        table = subprocess.run(command, input=json.dumps(mutants).encode(), stdout=subprocess.PIPE, env=environment, check=True)
        self.table.write_bytes(table.stdout)
        shutil.copy(tool / "src/mutant.rs", self.copy / "src/mutant.rs")
        for file, module in {"src/lib.rs": "pub mod mutant;", "build.rs": '#[path = "src/mutant.rs"]\nmod mutant;'}.items():
            path = self.copy / file
            text = path.read_text(encoding="utf-8")
            path.write_text(f"#![allow(warnings, arithmetic_overflow)]\n{text}\n{module}\n", encoding="utf-8")

    def compiled(self, *command):
        """Builds the copy; tells the numbers of the changes that stop it, and writes down the test programs."""
        environment = {**os.environ, "CARGO_TARGET_DIR": str(self.target)}
        words = ["cargo", command[0], "--locked", "--message-format", "json", *command[1:]]
        if command[0] == "test":
            words += [word for name in PROGRAMS for word in (["--lib"] if name == "simbind" else ["--test", name])]
        said = subprocess.run(words, cwd=self.copy, env=environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE, check=False)
        faults, programs, errors = set(), [], []
        for line in said.stdout.splitlines():
            told = json.loads(line)
            message = told.get("message") or {}
            if told["reason"] == "compiler-message" and message["level"] == "error":
                errors.append(message["rendered"])
                faults |= {number for span in message["spans"] for number in self.before(span) if span["is_primary"]}
            if told["reason"] == "compiler-artifact" and told.get("executable") and told["profile"]["test"]:
                programs.append(f"{told['target']['name']}\t{told['executable']}")
        if said.returncode and not faults:
            raise SystemExit("\n".join(errors) or said.stderr.decode())
        (self.folder / "programs.tsv").write_text("\n".join(programs), encoding="utf-8")
        return faults

    def before(self, span):
        """The number that is asked for last where an error begins."""
        text = (self.copy / span["file_name"]).read_bytes()
        found = [asked for asked in ASKED.finditer(text) if asked.start() <= span["byte_start"]]
        return {int(found[-1][1])} if found else set()

    def record(self):
        """Runs each test alone, and writes down how long it takes and which changes it comes by."""
        rows, at = [], self.folder / "numbers"
        for name, path in read_table(self.folder / "programs.tsv"):
            listed = subprocess.run([path, "--list", "--format", "terse"], cwd=self.copy, stdout=subprocess.PIPE, check=True)
            for test in re.findall(r"^(.*): test$", listed.stdout.decode(), re.M):
                at.unlink(missing_ok=True)
                (self.copy / "mutant").write_text(str(at), encoding="ascii")
                begun = time.monotonic()
                failed = self.run(path, [test], 10 * PATIENCE)
                took = time.monotonic() - begun
                if failed:
                    print(f"left aside, since it fails unchanged: {name} {test}", flush=True)
                    continue
                numbers = at.read_text(encoding="ascii").split() if at.exists() else []
                rows.append(f"{name}\t{test}\t{took:.2f}\t{' '.join(sorted(set(numbers), key=int))}")
        self.seen.write_text("\n".join(rows), encoding="utf-8")

    def run(self, path, tests, limit):
        """Runs tests of a program until the first fails; tells it, or what else went wrong."""
        command = [path, "--exact", *tests]
        options = {"cwd": self.copy, "stdin": subprocess.DEVNULL, "stdout": subprocess.PIPE, "stderr": subprocess.DEVNULL}
        with subprocess.Popen(command, start_new_session=True, text=True, errors="replace", **options) as process:
            failed, timer = None, signal.signal(signal.SIGALRM, lambda *_: os.killpg(process.pid, signal.SIGKILL))
            signal.alarm(int(limit) + 1)
            try:
                failed = next(filter(None, map(FAILED.match, process.stdout)), None)
                if failed:
                    return failed[1]
            finally:
                signal.alarm(0)
                signal.signal(signal.SIGALRM, timer)
                if failed:
                    os.killpg(process.pid, signal.SIGKILL)
            return None if process.wait() == 0 else "its end"

    def noticed(self, change, seconds=math.inf):
        """Which test fails with a change, or None: the quickest are tried first, up to this many seconds of what they take unchanged."""
        (self.copy / "mutant").write_text(str(change.number), encoding="ascii")
        tests, all_spent = sorted(self.tests[change.number]), 0.0
        while tests and all_spent < seconds:
            spent, program, now = 0.0, tests[0][1], []
            # As many of one program as take no longer together than the quickest does, and a second.
            while tests and tests[0][1] == program and spent <= 2 * tests[0][0] + 1 and len(now) < 40:
                spent += tests[0][0]
                now.append(tests.pop(0)[2])
            all_spent += spent
            failed = self.run(self.programs[program], now, 5 * spent + PATIENCE)
            if failed:
                return f"{program} {failed}"
        return None
