#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes what the benchmark reads: generate.py FOLDER

    course.yaml, course.idx   100 kB of lessons for the reference program, four scripts
    modules-12/               the course with its modules repeated to 12
    modules-1000/             the same with 1,000 modules
    bytes-10m/                the same with modules that sum to 10 MB

The last three are course folders (modules/ + localization/) made from this tree's own, so that they
follow its schema whatever it is. The same tree gives the same bytes.
"""
import os
import random
import re
import shutil
import struct
import sys

TOP = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "..")
WORDS = {
    "en": "page lesson address message learner answer bank signal number before because together".split(),
    "th": "บทเรียน คำถาม คำตอบ เครือข่าย ข้อมูล นักเรียน โรงเรียน ตัวเลข ระหว่าง น้ำ กำลัง ผู้ใหญ่".split(),
    "km": "មេរៀន សំណួរ ចម្លើយ បណ្តាញ ទិន្នន័យ សិស្ស សាលារៀន លេខ ពីព្រោះ ជាមួយគ្នា ទឹក កំពុង".split(),
    "my": "သင်ခန်းစာ မေးခွန်း အဖြေ ကွန်ရက် ကျောင်းသား ကျောင်း နံပါတ် လေ့လာ စာ အရင် ရေ ပြောင်းလဲ".split(),
}
LANGUAGES = list(WORDS)


def phrase(chance, language, low, high):
    words = [chance.choice(WORDS[language]) for _ in range(chance.randint(low, high))]
    return (" " if language == "en" else "").join(words)


def reference_lesson(chance, number):
    titles = {g: phrase(chance, g, 3, 6) for g in LANGUAGES}
    bodies = {g: [phrase(chance, g, 8, 10) for _ in range(4)] for g in LANGUAGES}
    lines = [f"  - id: l{number:05d}", "    title:"]
    lines += [f'      {g}: "{titles[g]}"' for g in LANGUAGES]
    lines.append("    body:")
    for g in LANGUAGES:
        lines.append(f"      {g}: |")
        lines += ["        " + line for line in bodies[g]]
    lines.append("    quiz:")
    for option in range(4):
        lines += [f"      - id: o{option}", f"        text: {phrase(chance, 'en', 2, 4)}"]
    texts = {g: (titles[g], "\n".join(bodies[g]) + "\n") for g in LANGUAGES}
    return "\n".join(lines) + "\n", texts


def write_reference(folder, size):
    chance = random.Random(20240117)
    parts, lessons, total = ["lessons:\n"], [], 0
    while total < size:
        part, texts = reference_lesson(chance, len(lessons))
        parts.append(part)
        lessons.append(texts)
        total += len(part.encode())
    with open(os.path.join(folder, "course.yaml"), "w", encoding="utf-8") as stream:
        stream.write("".join(parts))
    base = 16 + 8 * len(LANGUAGES) + 8 * len(LANGUAGES) * len(lessons)
    offsets, strings = [], bytearray()
    for g in LANGUAGES:
        for texts in lessons:
            for text in texts[g]:
                offsets.append(base + len(strings))
                strings += text.encode() + b"\0"
    with open(os.path.join(folder, "course.idx"), "wb") as stream:
        stream.write(b"CIDX1\n\0\0" + struct.pack("<II", len(LANGUAGES), len(lessons)))
        stream.write(b"".join(g.encode().ljust(8, b"\0") for g in LANGUAGES))
        stream.write(struct.pack(f"<{len(offsets)}I", *offsets) + strings)


def module_block(listing):
    """The first entry of the list of modules, what stands before the list's end, and the id."""
    match = re.search(r"^modules:\n(?P<block>( *)- id: *(?P<id>[a-z0-9-]+)\n(?:\2 +.*\n|\n)*)", listing, re.MULTILINE)
    if not match:
        sys.exit("generate.py: modules/course.yaml lists no module")
    return match.group("block"), match.group("id"), match.end()


def repeat_course(folder, count):
    """Copies the course and repeats its first module until there are `count` modules."""
    shutil.rmtree(folder, ignore_errors=True)
    shutil.copytree(os.path.join(TOP, "modules"), os.path.join(folder, "modules"))
    if os.path.isdir(os.path.join(TOP, "localization")):
        shutil.copytree(os.path.join(TOP, "localization"), os.path.join(folder, "localization"))
    path = os.path.join(folder, "modules", "course.yaml")
    with open(path, encoding="utf-8") as stream:
        listing = stream.read()
    block, name, end = module_block(listing)
    more = []
    for number in range(1, count):
        copy = f"{name}-{number:04d}"
        more.append(re.sub(r"id: *" + name + r"\b", "id: " + copy, block, count=1))
        target = os.path.join(folder, "modules", copy)
        shutil.copytree(os.path.join(folder, "modules", name), target)
        module = os.path.join(target, "module.yaml")
        with open(module, encoding="utf-8") as stream:
            text = stream.read()
        with open(module, "w", encoding="utf-8") as stream:
            stream.write(re.sub(r"^id: *" + name + r"$", "id: " + copy, text, flags=re.MULTILINE))
    with open(path, "w", encoding="utf-8") as stream:
        stream.write(listing[:end] + "".join(more) + listing[end:])


def module_size():
    with open(os.path.join(TOP, "modules", "course.yaml"), encoding="utf-8") as stream:
        name = module_block(stream.read())[1]
    folder = os.path.join(TOP, "modules", name)
    return sum(os.path.getsize(os.path.join(folder, f)) for f in os.listdir(folder))


def main():
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    folder = sys.argv[1]
    os.makedirs(folder, exist_ok=True)
    write_reference(folder, 100 * 1024)
    if os.path.exists(os.path.join(TOP, "modules", "course.yaml")):
        repeat_course(os.path.join(folder, "modules-12"), 12)
        repeat_course(os.path.join(folder, "modules-1000"), 1000)
        repeat_course(os.path.join(folder, "bytes-10m"), 10 * 1024 * 1024 // module_size() + 1)


if __name__ == "__main__":
    main()
