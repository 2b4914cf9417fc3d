#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Runs the cases of cases_*.py, by the released and by the sanitized program, and judges them.

Every run has to end within LIMITS, with a status that is documented, without a word of a sanitizer,
having said what its case wants, and without one control, C1 or bidirectional character on standard
output and standard error. On a screen, which is made of control sequences, only those that curses
sends may be seen: none of content. Prints TAP.
"""
import concurrent.futures
import os
import pathlib
import pty
import re
import shutil
import signal
import subprocess
import sys
import tempfile
import threading
import time

import case
import cases_course
import cases_files
import cases_po
import cases_progress
import cases_text
import screen

MIB = 1 << 20
# program: seconds of the clock, seconds of processor, MiB of address space (a sanitizer needs all).
LIMITS = {"release": (10, 5, 384), "sanitized": (30, 20, None)}
PROGRAMS = {}  # copies, which find no course beside them and so have no translations of their own
# What the sanitized program runs in `make check`, where time counts; with ALL=1 it is everything.
SANITIZED = ("check", "linear", "profile", "progress", "flags", "table")
FILE_MAX = 64 * MIB  # of what a run may write
SANITIZER = re.compile(rb"ERROR: \w+Sanitizer|runtime error:|SUMMARY: \w+Sanitizer")


def limited(program, command):
    """The command within its limits: by prlimit, since Python would have to be copied for it."""
    _, processor, memory = LIMITS[program]
    bounds = [f"--cpu={processor}:{processor + 1}", "--core=0", f"--fsize={FILE_MAX}"]
    return ["prlimit", *bounds, *([f"--as={memory * MIB}"] if memory else []), "--", *command]


class Ended:
    """How a run ended."""

    def __init__(self, status, output, errors, seconds, peak):
        self.status, self.output, self.errors = status, output, errors
        self.seconds, self.peak = seconds, peak  # peak in MiB, or less: no less than Python has


def wait_for(process, seconds, reading=None):
    """The status and what was used; a process that stays is ended, and its status is None."""
    late = threading.Event()

    def end():
        late.set()
        os.kill(process.pid, signal.SIGKILL)

    clock = threading.Timer(seconds, end)
    clock.start()
    if reading:
        reading.join()  # which looks for the end before anybody takes its status away
    _, status, used = os.wait4(process.pid, 0)
    clock.cancel()
    process.returncode = os.waitstatus_to_exitcode(status)
    return None if late.is_set() else process.returncode, used


def run_plain(command, program, environment, send):
    with tempfile.TemporaryFile() as given, tempfile.TemporaryFile() as out, \
            tempfile.TemporaryFile() as err:
        given.write(send)
        given.seek(0)
        began = time.monotonic()
        process = subprocess.Popen(limited(program, command), stdin=given, stdout=out, stderr=err,
                                   env=environment)
        status, used = wait_for(process, LIMITS[program][0])
        seconds = time.monotonic() - began
        out.seek(0)
        err.seek(0)
        return Ended(status, out.read(), err.read(), seconds, used.ru_maxrss / 1024)


def run_screen(command, program, environment, send):
    """In a terminal of 80x24; the keys are sent when the first page is there."""
    master, slave = pty.openpty()
    screen.resize(slave, 24, 80)
    began = time.monotonic()

    process = subprocess.Popen(limited(program, command), stdin=slave, stdout=slave, stderr=slave,
                               env=environment, start_new_session=True)
    output = bytearray()
    reading = threading.Thread(target=screen.talk,
                               args=(master, slave, process.pid, send, output))
    reading.start()
    status, used = wait_for(process, LIMITS[program][0], reading)
    seconds = time.monotonic() - began
    os.close(slave)
    os.close(master)
    return Ended(status, bytes(output), b"", seconds, used.ru_maxrss / 1024)


def faults_of(run, ended):
    """What is wrong with how it ended, one string each."""
    said = ended.errors + b"\n" + ended.output
    if ended.status is None:
        yield f"still running after {ended.seconds:.0f} s"
    elif ended.status not in run.statuses:
        yield f"status {ended.status}, not {' or '.join(map(str, run.statuses))}"
    if SANITIZER.search(said):
        yield "a sanitizer speaks"
    if run.screen:
        yield from screen.faults(ended.output)
    else:
        yield from character_faults("output", ended.output)
        yield from character_faults("errors", ended.errors)
    if run.says and not re.search(run.says, said.decode("utf-8", "replace")):
        yield f"does not say: {run.says}"


def character_faults(where, data):
    try:
        text = data.decode()
    except UnicodeDecodeError as error:
        yield f"{where}: not UTF-8 at byte {error.start}"
        return
    found = screen.FORBIDDEN.search(text)
    if found:
        around = ascii(text[max(0, found.start() - 30):found.start() + 30])
        yield f"{where}: U+{ord(found[0]):04X} in {around}"


def environment_of(box):
    kept = {name: value for name, value in os.environ.items() if not name.startswith("XDG_")}
    return kept | {"HOME": str(box), "XDG_DATA_HOME": f"{box}/data", "TERM": "xterm-256color"}


def run_case(one, program, everything):
    """Faults and figures of one case by one program; None when it cannot be made here."""
    box = pathlib.Path(os.environ["SCRATCH"]) / program / one.name
    folder = case.Folder(box / "course")
    box.mkdir(parents=True)
    shutil.copytree("tests/broken/base", folder.path)
    try:
        one.make(folder)
    except PermissionError:
        return None
    faults, figures = [], []
    for run in one.runs:
        if program == "sanitized" and not (everything or run.name() in SANITIZED):
            continue
        command = [PROGRAMS[program]] + [
            word.format(dir=folder.path, box=box) for word in run.arguments]
        how = run_screen if run.screen else run_plain
        ended = how(command, program, environment_of(box), run.send)
        found = list(faults_of(run, ended))
        if found:
            said = (ended.errors or ended.output)[:600].decode("utf-8", "replace")
            faults.append(f"{run.name()}: {'; '.join(found)}\n{ascii(said)}")
        figures.append((ended.seconds, ended.peak, f"{one.name}, {run.name()}"))
    outside = box / "outside-stays"
    if outside.exists() and any(outside.iterdir()):
        faults.append("something was written outside of the course")
    shutil.rmtree(box, ignore_errors=True)
    return faults, figures


def report(name, program, result):
    if result is None:
        print(f"ok - {name}, {program} # SKIP only root can make it")
        return
    faults, _ = result
    print(f"{'not ok' if faults else 'ok'} - {name}, {program}")
    for fault in faults:
        print("\n".join("# " + line for line in fault.split("\n")))


def proofs():
    """That the judge can fail: each must be found."""
    good = Ended(0, b"all\n", b"", 1, 1)
    wrongs = {
        "a status": (case.Run(), Ended(1, b"", b"", 1, 1)),
        "a signal": (case.Run(), Ended(-6, b"", b"", 1, 1)),
        "a run without end": (case.Run(), Ended(None, b"", b"", 1, 1)),
        "a sanitizer": (case.Run(), Ended(0, b"", b"x.c:1: runtime error: y", 1, 1)),
        "an escape": (case.Run(), Ended(0, b"a\x1b[31mb", b"", 1, 1)),
        "a C1 character": (case.Run(), Ended(0, b"", b"\xc2\x9b31m", 1, 1)),
        "a bidi override": (case.Run(), Ended(0, "\u202e".encode(), b"", 1, 1)),
        "a byte that is no UTF-8": (case.Run(), Ended(0, b"\x9b", b"", 1, 1)),
        "what is not said": (case.Run(says="all faults"), good),
        "a title on a screen": (case.Run(screen=True), Ended(0, b"\x1b]0;x\x07", b"", 1, 1)),
        "a query on a screen": (case.Run(screen=True), Ended(0, b"\x1b[6n", b"", 1, 1)),
        "a bidi isolate on a screen": (case.Run(screen=True),
                                       Ended(0, "\u2066".encode(), b"", 1, 1)),
    }
    for name, (run, ended) in wrongs.items():
        found = list(faults_of(run, ended))
        print(f"{'ok' if len(found) == 1 else 'not ok'} - the judge finds {name}")
    print(f"{'not ok' if list(faults_of(case.Run(says='al+'), good)) else 'ok'}"
          " - the judge finds nothing in a good run")


def table(results):
    """The bounds, and how near the runs came to them."""
    for program, (clock, processor, memory) in LIMITS.items():
        figures = [f for (_, p), r in results.items() if p == program and r for f in r[1]]
        if not figures:
            continue
        slowest = max(figures)
        largest = max(figures, key=lambda figure: figure[1])
        bound = f"{memory} MiB of address space" if memory else "memory not bounded"
        print(f"#= {program}: {len(figures)} runs; bounds {clock} s, {processor} s of processor, "
              f"{bound}")
        print(f"#=   slowest {slowest[0]:.1f} s ({slowest[2]}), "
              f"largest at most {largest[1]:.0f} MiB ({largest[2]})")


def copy_programs():
    for program, variable in (("release", "SIAGA"), ("sanitized", "SIAGA_SANITIZED")):
        folder = pathlib.Path(os.environ["SCRATCH"]) / "programs" / program
        folder.mkdir(parents=True)
        PROGRAMS[program] = shutil.copy(os.environ[variable], folder / "siaga")


def main():
    copy_programs()
    core = [line for line in pathlib.Path("tests/hostile/core").read_text().split("\n")
            if line and not line.startswith("#")]
    names = [one.name for one in case.CASES]
    assert len(set(names)) == len(names), [name for name in names if names.count(name) > 1]
    assert set(core) <= set(names), set(core) - set(names)
    everything = bool(os.environ.get("ALL") or sys.argv[1])
    wanted = [one for one in case.CASES if sys.argv[1] in one.name
              and (everything or one.name in core)]
    proofs()
    jobs = [(one, program) for one in wanted for program in LIMITS]
    with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
        results = {}
        for (one, program), result in zip(jobs, pool.map(lambda job: run_case(*job, everything), jobs)):
            report(one.name, program, result)
            results[one.name, program] = result
    table(results)
    return 0 if wanted else 1


sys.exit(main())
