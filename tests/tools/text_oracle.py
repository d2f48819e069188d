#!/usr/bin/env python3
"""text_oracle.py ROWS FOLDER: what gouji-rows (the program ROWS) reads in the DOC, PDF and OFD files of
FOLDER, against others who read them. White space does not count. Ends with "N passed, M failed".

DOC  LibreOffice's text (FOLDER/text/NAME.txt): the same paragraphs in the same order, those of cells
     and their automatic numbers included. In "-rich" files LibreOffice writes out too what is deleted
     or hidden: nothing else may be missing of ours.
PDF  pdftotext (poppler): page by page the same characters in what pdf.js gives (NAME.pdf.pages); and
     over the whole file the same in the document, but for heads of tables repeated on a later page.
OFD  The characters of all TextCode elements, but for page numbers: none is lost, none made up."""

import glob
import html
import json
import os
import re
import subprocess
import sys
import zipfile
from collections import Counter

# What tests/support/doc_specimen.cpp deletes or hides, and how often at most; its one note, which
# LibreOffice leaves out, and the mark of it.
HIDDEN = {"原有99件（内部12件）": 999, "QUOTE1999": 1, "88": 999, "*": 999, "1": 1}
NOTE = "本注不是正文。"
SHORTEST_HEAD = 20  # characters


def plain(text):
    return re.sub(r"[\s\u00a0\u3000\ufeff]+", "", text)


def run(*command):
    return subprocess.run(command, capture_output=True, check=True).stdout.decode()


def paragraphs(program, path):
    out = []
    for line in run(program, path).splitlines():
        for _, text in json.loads(line)["cells"]:
            out += [plain(piece) for piece in text.split("\n")]
    return [p for p in out if p]


def first_difference(want, got):
    at = next((i for i, (a, b) in enumerate(zip(want, got)) if a != b), min(len(want), len(got)))
    return f"paragraph {at + 1}: {want[at:at + 1]} is read as {got[at:at + 1]}"


def hides(theirs, ours):
    """How `theirs` differs from `ours` in more than hidden pieces; None when it does not."""
    left, at = dict(HIDDEN), 0
    for i, c in enumerate(ours):
        while not theirs.startswith(c, at):
            piece = next((p for p in left if left[p] > 0 and theirs.startswith(p, at)), None)
            if piece is None:
                return f"{theirs[at:at + 20]!r} is read as {ours[i:i + 20]!r}"
            left[piece] -= 1
            at += len(piece)
        at += 1
    rest = theirs[at:]
    for piece in HIDDEN:
        rest = rest.replace(piece, "")
    return f"{rest!r} is lost" if rest else None


def check_doc(program, path):
    text = os.path.join(os.path.dirname(path), "text", os.path.basename(path)[:-4] + ".txt")
    with open(text, encoding="utf-8") as file:
        theirs = [p for p in map(plain, file.read().split("\n")) if p]
    ours = paragraphs(program, path)
    if not path.endswith("-rich.doc"):
        return None if theirs == ours else first_difference(theirs, ours)
    return hides("".join(theirs), "".join(ours).replace(NOTE, ""))


def differ(theirs, ours, may_be_lost=Counter()):
    lost, made_up = theirs - ours - may_be_lost, ours - theirs
    return f"lost {dict(lost)}, made up {dict(made_up)}" if lost or made_up else None


def repeated_head(page, before):
    """The beginning of the page that stands on a page before, too."""
    size = SHORTEST_HEAD
    if page[:size] not in before:
        return ""
    while size < len(page) and page[:size + 1] in before:
        size += 1
    return page[:size]


def check_pdf(program, path):
    theirs = [plain(page) for page in run("pdftotext", "-raw", "-enc", "UTF-8", path, "-").split("\f")]
    given = []
    with open(path + ".pages", encoding="utf-8") as file:
        for line in file:
            fields = line.rstrip("\n").split("\t")
            if fields[0] == "P":
                given.append("")
            elif fields[0] == "T":
                given[-1] += plain(fields[5])
    if not given or len(given) != len(theirs) - 1:  # each page ends with a form feed
        return f"{len(given)} pages of {len(theirs) - 1}"
    for number, (a, b) in enumerate(zip(theirs, given), 1):
        if difference := differ(Counter(a), Counter(b)):
            return f"page {number}: {difference}"
    heads = Counter()
    for i in range(1, len(theirs)):
        heads.update(repeated_head(theirs[i], "".join(theirs[:i])))
    return differ(Counter("".join(theirs)), Counter("".join(paragraphs(program, path))), heads)


def check_ofd(program, path):
    theirs = Counter()
    with zipfile.ZipFile(path) as archive:
        for name in archive.namelist():
            for code in re.findall(rb"<ofd:TextCode\b[^>]*>(.*?)</ofd:TextCode>", archive.read(name), re.S):
                text = plain(html.unescape(code.decode()))
                if not re.fullmatch(r"—\d+—", text):
                    theirs.update(text)
    if sum(theirs.values()) < 1000:
        return "no text in it"
    return differ(theirs, Counter("".join(paragraphs(program, path))))


def main():
    program, folder = sys.argv[1:]
    passed = failed = 0
    for kind, check in (("doc", check_doc), ("pdf", check_pdf), ("ofd", check_ofd)):
        files = sorted(glob.glob(os.path.join(folder, "*." + kind)))
        if not files:
            print(f"DIFFERS no {kind} in {folder}")
            failed += 1
        for path in files:
            difference = check(program, path)
            print(f"DIFFERS {path}\n  {difference}" if difference else f"ok      {path}")
            passed, failed = passed + (not difference), failed + bool(difference)
    print(f"{passed} passed, {failed} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
