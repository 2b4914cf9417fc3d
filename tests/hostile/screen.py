# SPDX-License-Identifier: GPL-3.0-or-later
"""A terminal for a program, and what the program may write to it."""
import fcntl
import os
import re
import select
import struct
import termios

# What curses sends to xterm-256color: moving, erasing, colours, modes, character sets, cursor shape.
# No titles (OSC), no queries (CSI n, CSI c), no device strings (DCS, APC, PM, SOS).
CURSES = re.compile(
    r"\x1b\[[?>]?[0-9;]*[ABCDGHJKLMPXbdhlmr@ST]|\x1b\[2[23];0;0t|\x1b\[>c"  # >c: which terminal is this?
    r"|\x1b[()][0AB]|\x1b[=>78M]|[\x08\x0e\x0f\r]")
STRANGER = re.compile("\x1b\\[[0-9;]*666[0-9;]*.")  # how the cases mark sequences of their own
# Newline and tab are layout. Everything else that is no character to be read is refused.
FORBIDDEN = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u00ad\u061c\u180e\u200e\u200f\u2028-\u202e\u2061-\u206f"
    "\ufeff\ufff9-\ufffb\U000e0000-\U000e0fff]")


def resize(descriptor, rows, columns):
    fcntl.ioctl(descriptor, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))


def is_waiting(pid, slave):
    """Whether the program sleeps and has read every key: then all that it draws is drawn."""
    waiting = struct.unpack("i", fcntl.ioctl(slave, termios.FIONREAD, b"\0" * 4))[0]
    try:
        with open(f"/proc/{pid}/stat", encoding="utf-8", errors="replace") as file:
            return not waiting and file.read().rpartition(")")[2].split()[0] == "S"
    except OSError:
        return False


def has_ended(pid):
    try:
        with open(f"/proc/{pid}/stat", encoding="utf-8", errors="replace") as file:
            return file.read().rpartition(")")[2].split()[0] in "ZX"
    except OSError:
        return True


def talk(master, slave, pid, keys, output):
    """Reads all that the program writes until it ends; gives it a key whenever it waits for one."""
    keys = list(keys)
    while True:
        ended = has_ended(pid)
        readable = select.select([master], [], [], 0.001)[0]
        if readable:
            output += os.read(master, 65536)
        elif ended:
            return
        elif keys and b"\x1b[?1049h" in output and is_waiting(pid, slave):
            os.write(master, bytes([keys.pop(0)]))


def faults(output):
    text = output.decode("utf-8", "replace")
    stranger = STRANGER.search(text)
    if stranger:
        yield f"a sequence of content: {ascii(stranger[0])}"
        return
    found = FORBIDDEN.search(CURSES.sub("", text))
    if found:
        rest = CURSES.sub("", text)
        yield f"U+{ord(found[0]):04X} in {ascii(rest[max(0, found.start() - 20):found.start() + 20])}"
