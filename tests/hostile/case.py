# SPDX-License-Identifier: GPL-3.0-or-later
"""What a case is: a function that spoils a sound course, and what has to be said of it.

    @course("alias-bomb", "two.yaml:.*aliases may not be used")
    def _(c):
        c.append(TWO, "a: &a [*a, *a]")

`c` is the course's folder as a Folder. Each case is run in a copy of tests/broken/base of its own.
"""
import os
import pathlib
import shutil
import socket

COURSE, MODULE = "modules/course.yaml", "modules/demo/module.yaml"
ONE, TWO, SPECIMENS = (f"modules/demo/{name}.yaml" for name in ("one", "two", "specimens"))
PO, COURSE_PO = "localization/id/demo.po", "localization/id/course.po"

# Exit statuses, after sysexits(3); course/command/options.h.
GOOD, FAULTS, USAGE, BAD_COURSE, NO_INPUT, CANNOT_CREATE, INPUT_OUTPUT = 0, 1, 64, 65, 66, 73, 74

# Lines that get on wherever they are read: answers, help, languages, the first hour, words, leaving.
ANSWERS = b"1\n\n" * 24 + b"?\nb\nl\nb\n!\nb\nd\nb\np\nb\nq\n"
# The same for the screen: keys and no lines.
KEYS = b"1\r" * 24 + b"?blb!bdbpbq"


def raw(data):
    """Bytes of a text, of bytes, or of a function that makes either, where it is large."""
    data = data() if callable(data) else data
    return data if isinstance(data, bytes) else data.encode()


class Folder:
    """A folder that is being spoiled."""

    def __init__(self, path):
        self.path = pathlib.Path(path)

    def at(self, name):
        path = self.path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        return path

    def write(self, name, data):
        self.remove(name)
        self.at(name).write_bytes(raw(data))

    def append(self, name, data):
        with self.at(name).open("ab") as file:
            file.write(raw(data))

    def replace(self, name, old, new):
        before = self.at(name).read_bytes()
        assert raw(old) in before, f"{name} has no {old}"
        self.at(name).write_bytes(before.replace(raw(old), raw(new)))

    def remove(self, name):
        path = self.at(name)
        if path.is_dir() and not path.is_symlink():
            shutil.rmtree(path)
        elif path.exists() or path.is_symlink():
            path.unlink()

    def link(self, name, target):
        self.remove(name)
        self.at(name).symlink_to(target)

    def move_behind_link(self, name):
        """What stands at `name` moves out of the course; a link leads to it."""
        outside = self.path.parent / "outside"
        outside.mkdir(exist_ok=True)
        shutil.move(self.at(name), outside / "it")
        self.at(name).symlink_to(outside / "it")

    def fifo(self, name):
        self.remove(name)
        os.mkfifo(self.at(name))

    def folder(self, name):
        self.remove(name)
        self.at(name).mkdir()

    def socket(self, name):
        self.remove(name)
        before = os.open(".", os.O_RDONLY | os.O_DIRECTORY)
        with socket.socket(socket.AF_UNIX) as end:
            path = self.at(name)
            descriptor = os.open(path.parent, os.O_RDONLY)
            end.bind(f"/proc/self/fd/{descriptor}/{path.name}")  # names of sockets are short
            os.close(descriptor)
        os.close(before)

    def device(self, name, minor):
        """/dev/null is 3, /dev/zero 5; PermissionError where only root may."""
        self.remove(name)
        os.mknod(self.at(name), 0o666 | 0o020000, os.makedev(1, minor))

    def sparse(self, name, size):
        self.write(name, b"")
        os.truncate(self.at(name), size)


class Run:
    """A command, and how it has to end; `{dir}` is the course, `{box}` the folder it is in."""

    def __init__(self, *arguments, says=None, status=GOOD, send=b"", screen=False):
        self.arguments, self.says, self.send = arguments, says, send
        self.statuses = status if isinstance(status, tuple) else (status,)
        self.screen = screen

    def name(self):
        kind = "screen" if self.screen else "table" if "--import" in self.arguments else next(
            (word for word in self.arguments if word in ("check", "languages", "pot", "progress",
                                                         "profile", "flags", "merge")), "linear")
        return kind


def check(says, status=FAULTS):
    return Run("check", "{dir}", says=says, status=status)


def linear(status=GOOD, says=None):
    return Run("--course", "{dir}", "--guest", "--linear", "--lang", "id", "--seed", "1",
               send=ANSWERS, status=status, says=says)


def languages(status=GOOD, says=None):
    return Run("languages", "id", "--course", "{dir}", status=status, says=says)


def pot(status=GOOD, says=None):
    return Run("pot", "{dir}/", status=status, says=says)


def screen():
    return Run("--course", "{dir}", "--guest", "--lang", "id", "--seed", "1", send=KEYS, screen=True)


class Case:
    def __init__(self, name, make, runs, base=True):
        self.name, self.make, self.runs, self.base = name, make, runs, base


CASES = []


def case(name, *runs, base=True):
    def keep(make):
        CASES.append(Case(name, make, runs, base))
        return make
    return keep


def course(name, says, opens=True, status=FAULTS):
    """What a stranger's course meets: all four commands, and the screen when it opens at all."""
    after = GOOD if opens else BAD_COURSE
    runs = [check(says, status), linear(after), languages(after), pot(after)]
    return case(name, *runs, *([screen()] if opens else []))
