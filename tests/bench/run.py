#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Measures the course beside minimal ncurses programs and prints goals and figures.

    make bench                        all rows
    make bench BENCH="--rounds 5"     quicker, rougher
    make bench BENCH="--only key"     rows whose text contains the word

Each round starts every program once, in shuffled order, on a terminal of its own (tests/bench/
probe.c); after one warm-up round, figures are medians. A goal that is a ratio is met or missed
within one run on one machine, so that the machine does not matter. A row whose program or data is
not there is left out, with a word. The status is 0 when all goals that were measured are met.
"""
import argparse
import glob
import json
import os
import random
import shutil
import statistics
import subprocess
import sys
import tempfile
import time

HERE = os.path.dirname(os.path.abspath(__file__))
TOP = os.path.dirname(os.path.dirname(HERE))
BUILD = os.path.join(TOP, "build", "release")
DATA = os.path.join(TOP, "build", "bench")
TOOLS = os.path.join(BUILD, "tests", "bench")
REFERENCE = os.path.join(TOOLS, "reference")
SIAGA = os.path.join(BUILD, "siaga")

BROWSE = "Down*10,Up*2,Enter,b,burst:Down*12,size:30x100,size:24x80,quit:q"
HOME_KEYS = "Down*4,Up*4,l,Esc,burst:Down*12,size:30x100,size:24x80,quit:q"
PAGE_KEYS = "Enter*3,quit:q"
# Without the menu of languages, which reads the whole course to say how far each is.
MANY_KEYS = "Down*4,Up*4,burst:Down*12,quit:q"


def siaga(language, course=TOP, *arguments):
    return [SIAGA, "--course", course, "--lang", language, "--guest", *arguments]


def big(name):
    return os.path.join(DATA, name)


# name: (command, keys, a file that has to be there)
PROGRAMS = {
    "curses": ([REFERENCE], BROWSE, REFERENCE),
    "curses-yaml": ([REFERENCE, "yaml", big("course.yaml"), "en"], BROWSE, REFERENCE),
    "curses-idx": ([REFERENCE, "index", big("course.idx"), "en"], BROWSE, REFERENCE),
    "siaga": (siaga("en"), HOME_KEYS, SIAGA),
    "siaga-id": (siaga("id"), HOME_KEYS, SIAGA),
    "siaga-th": (siaga("th"), HOME_KEYS, SIAGA),
    "siaga-12": (siaga("en", big("modules-12")), HOME_KEYS, big("modules-12")),
    "siaga-1000": (siaga("en", big("modules-1000")), MANY_KEYS, big("modules-1000")),
    "siaga-10m": (siaga("en", big("bytes-10m")), MANY_KEYS, big("bytes-10m")),
    "siaga-page": (siaga("en", TOP, "play", "phishing"), PAGE_KEYS, SIAGA),
}

# Single programs that print lines `name value`: what they measure is inside the program.
INSIDE = ["yaml-rate", "progress-rate"]


def key(name, field="last_us"):
    """The median over all presses of one key, in all runs, of those that were answered."""
    def figure(runs):
        found = [k[field] for r in runs for k in r["keys"] if k["key"] == name and field in k]
        return statistics.median(found) if found else None
    return figure


def of(field):
    def figure(runs):
        found = [r[field] for r in runs if field in r]
        return statistics.median(found) if found else None
    return figure


def most(field):
    def figure(runs):
        found = [r[field] for r in runs if field in r]
        return max(found) if found else None
    return figure


def gap(runs):
    """From the first byte of the start to its last: a start animation would show here."""
    return statistics.median(r["page_ms"] - r["first_ms"] for r in runs)


# text, unit, (program, figure), reference (program, figure) or None, goal: factor or absolute
ROWS = [
    ("start to a complete home page, English", "ms", ("siaga", of("page_ms")), ("curses-idx", of("page_ms")), 1.5),
    ("the same in Indonesian", "ms", ("siaga-id", of("page_ms")), ("curses-idx", of("page_ms")), 2.5),
    ("the same in Thai", "ms", ("siaga-th", of("page_ms")), ("curses-idx", of("page_ms")), 2.5),
    ("the same with 1,000 modules", "ms", ("siaga-1000", of("page_ms")), ("siaga-12", of("page_ms")), 1.2),
    ("the same with 10 MB of course", "ms", ("siaga-10m", of("page_ms")), ("siaga-12", of("page_ms")), 1.2),
    ("first byte to settled page", "ms", ("siaga", gap), None, 2.67),
    ("arrow key to last byte, English", "us", ("siaga", key("Down")), ("curses-yaml", key("Down")), 1.3),
    ("arrow key to last byte, Indonesian", "us", ("siaga-id", key("Down")), ("curses-yaml", key("Down")), 1.3),
    ("arrow key to last byte, Thai", "us", ("siaga-th", key("Down")), ("curses-yaml", key("Down")), 1.3),
    ("arrow key with 1,000 modules", "us", ("siaga-1000", key("Down")), ("curses-yaml", key("Down")), 1.3),
    ("page turn to last byte, English", "us", ("siaga-page", key("Enter")), ("curses-yaml", key("b")), 1.3),
    ("12 keys in one write", "us", ("siaga-1000", key("burst:Down*12")), ("curses", key("burst:Down*12")), 0.5),
    ("resize to last byte", "us", ("siaga", key("size:30x100")), ("curses", key("size:30x100")), 1.2),
    ("Esc", "us", ("siaga", key("Esc")), None, 26000),
    ("private memory on a lesson page", "kB", ("siaga-page", of("private_kb")), ("curses-yaml", of("private_kb")), 1.5),
    ("idle for 2 s: wake-ups", "", ("siaga", most("idle_wakeups")), None, 0),
    ("idle for 2 s: bytes", "", ("siaga", most("idle_bytes")), None, 0),
    ("quit, beside curses'", "us", ("siaga", of("quit_us")), ("curses", of("quit_us")), "+1000"),
]

# text, unit, the figure's name in what the program prints, its reference's name, goal, at least?
INSIDE_ROWS = [
    ("YAML read with all checks", "MB/s", "tree_mb_s", "events_mb_s", 0.75, True),
    ("answer to durable", "us", "journal_us", "append_us", 1.15, False),
    ("fold 10,000 events", "ms", "fold_ms", None, 10, False),
    ("siaga check of the whole course", "s", "check_s", None, 2, False),
]


def probe(name, idle_ms, home):
    command, keys, _ = PROGRAMS[name]
    shutil.rmtree(home, ignore_errors=True)
    os.makedirs(home)
    result = subprocess.run([os.path.join(TOOLS, "probe"), home, keys, str(idle_ms), *command],
                            stdout=subprocess.PIPE, stdin=subprocess.DEVNULL, timeout=60, check=False)
    try:
        return json.loads(result.stdout)
    except ValueError:
        return {"error": result.stdout.decode(errors="replace")[-200:] or "no figures"}


def measure(names, idle, rounds):
    """Runs of each program that ended as they should, and what was wrong with the others."""
    chance = random.Random(11)
    runs, faults = {name: [] for name in names}, {}
    with tempfile.TemporaryDirectory() as home:
        for number in range(rounds + 1):
            chance.shuffle(names)
            for name in names:
                # Idleness is looked at in two rounds: it takes long and does not vary.
                idle_ms = 2000 if number in (1, 2) and name in idle else 0
                run = probe(name, idle_ms, os.path.join(home, "home"))
                if "error" in run:
                    faults[name] = run["error"]
                elif number > 0:
                    runs[name].append(run)
            if sys.stderr.isatty():
                print(f"\rround {number} of {rounds} ", end="", file=sys.stderr, flush=True)
    if sys.stderr.isatty():
        print("\r" + " " * 30 + "\r", end="", file=sys.stderr, flush=True)
    return {n: r for n, r in runs.items() if r}, faults


def is_there(name):
    command, _, needed = PROGRAMS[name]
    return os.path.exists(command[0]) and os.path.exists(needed)


def inside_figures():
    figures = {}
    for name in INSIDE:
        program = os.path.join(TOOLS, name)
        if not os.path.exists(program):
            continue
        result = subprocess.run([program, DATA], stdout=subprocess.PIPE, check=False)
        for line in result.stdout.decode().splitlines():
            word, value = line.split()
            figures[word] = float(value)
    for left in glob.glob(os.path.join(DATA, "profile-*")):
        shutil.rmtree(left)
    return figures


def check_seconds():
    """The whole course in every language, laid out; the median of five runs after one."""
    times = []
    for _ in range(6):
        started = time.monotonic()
        subprocess.run([SIAGA, "check", TOP], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=False)
        times.append(time.monotonic() - started)
    return statistics.median(times[1:])


def short(value, unit):
    text = f"{value:.0f}" if value >= 100 or value == int(value) else f"{value:.2f}"
    return f"{text} {unit}".strip()


def judge(value, reference, goal, unit, at_least=False):
    """(goal, figure, verdict, met)"""
    if isinstance(goal, str):
        bound, wanted, figure = reference + float(goal), f"<= {goal} {unit}", short(value - reference, unit)
        measured = value
    elif reference is None:
        bound, wanted, figure, measured = goal, f"<= {short(goal, unit)}", short(value, unit), value
    else:
        sign = ">=" if at_least else "<="
        bound, wanted, measured = goal, f"{sign} {goal} x", value / reference
        figure = f"{measured:.2f} x ({short(value, unit)} : {short(reference, unit)})"
    met = measured >= bound if at_least else measured <= bound
    if met:
        return wanted, figure, "met", True
    away = abs(measured - bound) / bound * 100 if bound else 100
    return wanted, figure, f"MISSED by {away:.0f} %", False


def table(rows):
    widths = [max(len(row[i]) for row in rows) for i in range(4)]
    for row in rows:
        print("  ".join(cell.ljust(width) for cell, width in zip(row, widths)).rstrip())


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--rounds", type=int, default=20)
    parser.add_argument("--only", default="", help="rows whose text contains this")
    parser.add_argument("--json", help="write every run here")
    options = parser.parse_args()

    subprocess.run([sys.executable, os.path.join(HERE, "generate.py"), DATA], check=True)
    rows = [row for row in ROWS if options.only in row[0]]
    wanted = {row[2][0] for row in rows} | {row[3][0] for row in rows if row[3]}
    names = [n for n in PROGRAMS if n in wanted and is_there(n)]
    idle = {row[2][0] for row in rows if row[0].startswith("idle")}
    runs, faults = measure(names, idle, options.rounds)
    lines, words, missed = [("figure", "goal", "measured", "")], [], 0

    for text, unit, (program, figure), reference, goal in rows:
        needed = [program] + ([reference[0]] if reference else [])
        absent = [n for n in needed if n not in runs]
        value = None if absent else figure(runs[program])
        beside = reference[1](runs[reference[0]]) if reference and not absent else None
        if value is None or (reference and beside is None):
            why = ", ".join(f"{n}: {faults.get(n, 'not there yet')}" for n in absent) or "no answer to the key"
            words.append(f"left out: {text} ({why})")
            continue
        *cells, met = judge(value, beside, goal, unit)
        lines.append((text, *cells))
        missed += not met

    figures = inside_figures()
    figures["check_s"] = check_seconds()
    for text, unit, name, reference, goal, at_least in INSIDE_ROWS:
        if options.only not in text:
            continue
        if name not in figures:
            words.append(f"left out: {text} (not there yet)")
            continue
        *cells, met = judge(figures[name], figures.get(reference), goal, unit, at_least)
        lines.append((text, *cells))
        missed += not met

    if options.json:
        with open(options.json, "w", encoding="utf-8") as stream:
            json.dump({"runs": runs, "inside": figures}, stream)
    table(lines)
    print("\n".join(words))
    print(f"{options.rounds} rounds; {len(lines) - 1 - missed} goals met, {missed} missed, {len(words)} rows left out")
    return 0  # a table to read, not a test: figures move with the machine


if __name__ == "__main__":
    sys.exit(main())
