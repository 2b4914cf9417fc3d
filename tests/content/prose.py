#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""How plain the English of each module is, read from its PO template on standard input.

    siaga pot phishing | tests/content/prose.py phishing     one line, and each sentence too long

A sentence ends at . ? ! or : before a blank, at the end of a paragraph and of a list's item. The
messages to practise on are quotations: they are as clumsy as such messages are, and not counted.
Status 1 when the mean is over 14 words or a sentence over 28.
"""
import re
import sys

MEAN_MAX, SENTENCE_MAX, LONG_WORD = 14, 28, 10
QUOTED = re.compile(r"/specimens/[^/]+/(from|address|subject|time|body)$")


def entries(lines):
    """Pairs of context and text of a PO template."""
    context = text = key = ""
    for line in list(lines) + [""]:
        found = re.match(r'(?:(msgctxt|msgid|msgstr) )?"(.*)"$', line.rstrip("\n"))
        if not found:
            if context and text:
                yield context, text
            if not line.startswith("#"):
                context = text = key = ""
            continue
        key = found[1] or key
        part = re.sub(r"\\(.)", lambda m: "\n" if m[1] == "n" else m[1], found[2])
        if key == "msgctxt":
            context += part
        elif key == "msgid":
            text += part


def sentences(text):
    """Lists of words."""
    text = re.sub(r"`[^`]*`", "code", text).replace("*", "")
    for block in re.split(r"\n\s*\n|\n(?=\s*(?:[-+]|\d+\.)\s)|^\s*(?:[-+]|\d+\.)\s", text):
        for sentence in re.split(r'(?<=[.!?:])["”)]*\s+', block):
            words = re.findall(r"[^\W_][\w’'-]*", sentence)
            if words:
                yield words


def main():
    module = sys.argv[1]
    lengths, words, too_long = [], [], []
    for context, text in entries(sys.stdin):
        if QUOTED.search(context):
            continue
        for sentence in sentences(text):
            lengths.append(len(sentence))
            words += sentence
            if len(sentence) > SENTENCE_MAX:
                too_long.append((context, " ".join(sentence)))
    mean = sum(lengths) / max(len(lengths), 1)
    long_words = [word for word in words if len(word) >= LONG_WORD]
    often = sorted(set(long_words), key=lambda word: (-long_words.count(word), word))[:4]
    print(f"{module:15} {len(words):6} words  mean sentence {mean:4.1f}  longest "
          f"{max(lengths, default=0):3}  long words {100 * len(long_words) / max(len(words), 1):4.1f} %"
          f"  {', '.join(often)}")
    for context, sentence in too_long:
        print(f"  {context}: {sentence}")
    return 1 if mean > MEAN_MAX or too_long else 0


if __name__ == "__main__":
    sys.exit(main())
