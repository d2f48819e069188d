#!/usr/bin/env python3
"""docx_oracle.py ROWS FILE...: the tables of DOCX files as python-docx reads them and as gouji-rows
(the program ROWS) does must hold the same text, cell by cell. Ends with "N passed, M failed".

python-docx knows nothing of tracked changes, hidden text or automatic numbers, so it is an oracle of
files without these; tables alone are compared."""

import json
import re
import subprocess
import sys

import docx
from docx.oxml.ns import qn


def plain(text):
    return re.sub(r"[\s\u00a0\u3000]+", "", text)


def cell_text(tc):
    out = []
    for node in tc.iter(qn("w:t")):
        out.append(node.text or "")
    return plain("".join(out))


def span(tc):
    value = tc.find(qn("w:tcPr") + "/" + qn("w:gridSpan"))
    return int(value.get(qn("w:val"))) if value is not None else 1


def goes_on(tc):
    merge = tc.find(qn("w:tcPr") + "/" + qn("w:vMerge"))
    return merge is not None and merge.get(qn("w:val"), "continue") == "continue"


def rows_by_docx(path):
    """Each row of each table: the texts of its cells that begin there and are not blank."""
    out = []
    for table in docx.Document(path).tables:
        for tr in table._tbl.iter(qn("w:tr")):
            row, column = [], 0
            for tc in tr.iter(qn("w:tc")):
                text = "" if goes_on(tc) else cell_text(tc)
                if text:
                    row.append((column, text))
                column += span(tc)
            out.append(row)
    return [row for row in out if row]


def rows_by_gouji(program, path):
    done = subprocess.run([program, path], capture_output=True, check=True)
    out = []
    for line in done.stdout.decode().splitlines():
        row = json.loads(line)
        if row["table"] and row["cells"]:
            out.append([(column, plain(text)) for column, text in row["cells"]])
    return out


def main():
    program, paths = sys.argv[1], sys.argv[2:]
    failed = 0
    for path in paths:
        want, got = rows_by_docx(path), rows_by_gouji(program, path)
        # Columns in which no cell begins alone are dropped by ours, so only the order counts.
        same = [[t for _, t in r] for r in want] == [[t for _, t in r] for r in got]
        failed += not same
        print(("ok      " if same else "DIFFERS ") + path)
        if not same:
            for a, b in zip(want, got):
                if [t for _, t in a] != [t for _, t in b]:
                    print("  python-docx:", a, "\n  gouji:      ", b)
                    break
            else:
                print(f"  {len(want)} rows against {len(got)}")
    print(f"{len(paths) - failed} passed, {failed} failed")
    return 1 if failed or not paths else 0


if __name__ == "__main__":
    sys.exit(main())
