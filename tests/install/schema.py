# SPDX-License-Identifier: GPL-3.0-or-later
"""The JSON Schemas beside the program's own reading, by a validator that is not ours.

    schema.py SCHEMAS accept              a line for each fault in a file of modules/
    schema.py SCHEMAS refuse              a line for each file of tests/broken/ on which the two differ
    schema.py SCHEMAS count               how many files of each were looked at
    schema.py SCHEMAS keys                every key that a schema knows

Values are read as YAML 1.2 says and as editors do: 2026 is a number, 2026-08-21 and yes are text.
"""
import glob
import json
import os
import re
import sys

import jsonschema
import yaml


class Core(getattr(yaml, "CSafeLoader", yaml.SafeLoader)):
    """The core schema of YAML 1.2; PyYAML itself knows 1.1."""

    yaml_implicit_resolvers = {}


Core.add_implicit_resolver("tag:yaml.org,2002:null", re.compile(r"^(~|null|Null|NULL|)$"), None)
Core.add_implicit_resolver("tag:yaml.org,2002:bool", re.compile(r"^(true|True|TRUE|false|False|FALSE)$"), None)
Core.add_implicit_resolver("tag:yaml.org,2002:int", re.compile(r"^[-+]?[0-9]+$"), None)
Core.add_implicit_resolver(
    "tag:yaml.org,2002:float", re.compile(r"^[-+]?(\.[0-9]+|[0-9]+\.[0-9]*)([eE][-+]?[0-9]+)?$"), None)
Core.add_constructor("tag:yaml.org,2002:int", lambda loader, node: int(node.value, 10))

# What the program says of one mapping by itself; all else it knows of several places together.
OF_SHAPE = re.compile(
    r"error: ((\w+|first hour|harmless part) has no '|unknown (?!class)\w+ '|an? \w+ has no '|may not be empty|"
    r"must (be (an id|text|true or false|a whole number|a date like|a mapping|a list|at (most|least) \d+ char)|"
    r"have ))")


# What JSON cannot tell: a number's spelling is gone once it is a number.
BEYOND_JSON = {
    "tests/broken/numbers-float.yaml": "5.0 is the number 5",
    "tests/broken/recall-answer-too-long.yaml": "sixty-one digits are a number and no text",
}


def schema_name(path):
    folder, name = os.path.split(path)
    known = {"course": "course", "glossary": "glossary", "module": "module", "specimens": "specimens",
             "first-hour": "first-hour"}
    stem = name[: -len(".yaml")]
    if folder.endswith("/countries"):
        return known.get(stem, "country")
    return known.get(stem, "lesson")


def validators(folder):
    found = {}
    for path in glob.glob(folder + "/*.json"):
        with open(path, encoding="utf-8") as file:
            schema = json.load(file)
        jsonschema.Draft202012Validator.check_schema(schema)
        found[os.path.basename(path)[: -len(".json")]] = jsonschema.Draft202012Validator(schema)
    return found


def faults(validator, text):
    for error in validator.iter_errors(yaml.load(text, Loader=Core)):
        yield "%s: %s" % ("/".join(str(part) for part in error.absolute_path), error.message[:200])


def real_files():
    return sorted(glob.glob("modules/*.yaml") + glob.glob("modules/*/*.yaml"))


def broken_files():
    """Those that are YAML and replace a file of a course: path, place, text, what must be said."""
    for path in sorted(glob.glob("tests/broken/*.yaml")):
        with open(path, "rb") as file:
            data = file.read()
        place = re.match(rb"# replaces (modules/\S+\.yaml)\n", data)
        if not place:
            continue
        place = place.group(1).decode()
        with open(path[: -len(".yaml")] + ".expected", encoding="utf-8") as file:
            said = [line for line in file if line.startswith(place + ":")]
        try:
            text = data.decode()
            yaml.load(text, Loader=Core)
        except (yaml.YAMLError, ValueError):
            continue
        yield path, place, text, said


def accept(known):
    for path in real_files():
        with open(path, encoding="utf-8") as file:
            for fault in faults(known[schema_name(path)], file.read()):
                print("%s: %s" % (path, fault))


def refuse(known):
    for path, place, text, said in broken_files():
        found = list(faults(known[schema_name(place)], text))
        if path not in BEYOND_JSON and not found and any(OF_SHAPE.search(line) for line in said):
            print("%s: accepted, but: %s" % (path, "".join(said).strip()))
        if found and not any("error:" in line for line in said):
            print("%s: refused: %s" % (path, found[0]))


def count(known):
    broken = list(broken_files())
    of_shape = [row for row in broken if any(OF_SHAPE.search(line) for line in row[3])]
    print(len(known), len(real_files()), len(broken), len(of_shape))


def keys(known):
    found = set()
    for validator in known.values():
        for definition in validator.schema["$defs"].values():
            found.update(definition["properties"])
    print("\n".join(sorted(found)))


if __name__ == "__main__":
    {"accept": accept, "refuse": refuse, "count": count, "keys": keys}[sys.argv[2]](validators(sys.argv[1]))
