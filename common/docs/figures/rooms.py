#!/usr/bin/env python3
"""Draws common/docs/rooms.svg: the rooms of common/ and what each may include, from the USES lists.

rooms.py          writes the figure
rooms.py --check  says whether it is what the lists give now, and whether common/README.md names each
                  room; exit status 1 where they do not

A room stands above all that it uses. A line that follows from others is left out: `verify` uses
`build`, but also `check`, which uses `build`.
"""

import re
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[3]
FIGURE, PAGE = ROOT / "common/docs/rooms.svg", ROOT / "common/README.md"
WIDTH, TOP, STEP, BOX, CHARACTER = 740, 76, 74, 28, 7.6


def read_rooms():
    """{name: (kind, names of the rooms in USES)}; kind is common, tool or program."""
    rooms = {}
    for file in sorted((ROOT / "common").glob("**/CMakeLists.txt")):
        text = re.sub(r"#.*", "", file.read_text(encoding="utf-8"))
        for kind, name, body in re.findall(r"^workbook_(room|program)\((\S+?)(\)|\s[^)]*\))", text, re.M):
            uses = re.search(r"\bUSES\s([^)]*?)(?=\b[A-Z_]{4,}\b|\))", body)
            place = "tool" if file.parent.parent.name == "tool" else "common"
            rooms[name] = ("program" if kind == "program" else place, uses[1].split() if uses else [])
    return rooms


def below(rooms, name):
    return {name}.union(*(below(rooms, used) for used in rooms[name][1]))


def direct(rooms, name):
    """What it uses, without what follows from the rest."""
    uses = rooms[name][1]
    return [used for used in uses
            if not any(used in below(rooms, other) for other in uses if other != used)]


def level(rooms, name):
    return 1 + max((level(rooms, used) for used in rooms[name][1]), default=-1)


def chains(rooms):
    """Each line as the places it goes through: a room, a gap in each row between, a room."""
    found = []
    for name in rooms:
        for used in direct(rooms, name):
            rows = range(level(rooms, name) - 1, level(rooms, used), -1)
            found.append([name, *((name, used, row) for row in rows), used])
    return found


def spread(rows, lines):
    """{place: x}: each row ordered by the middle of what its places are tied to, then set apart."""
    tied = {place: [] for row in rows for place in row}
    for line in lines:
        for upper, lower in zip(line, line[1:]):
            tied[upper].append(lower)
            tied[lower].append(upper)
    x = {place: WIDTH * (i + 1) / (len(row) + 1) for row in rows for i, place in enumerate(row)}
    for _ in range(60):
        for row in rows:
            wanted = {place: sum(x[other] for other in tied[place]) / len(tied[place]) for place in row}
            row.sort(key=lambda place: (wanted[place], str(place)))
            settle(row, wanted, x)
    return x


def settle(row, wanted, x):
    """Puts the places of a row where they are wanted, as far as they do not touch."""
    for place in row:
        x[place] = wanted[place]
    for _ in range(80):
        for left, right in zip(row, row[1:]):
            lacking = (box(left) + box(right)) / 2 + 14 - (x[right] - x[left])
            if lacking > 0:
                x[left] -= lacking / 2
                x[right] += lacking / 2
        for place in row:
            x[place] = min(max(x[place], 12 + box(place) / 2), WIDTH - 12 - box(place) / 2)


def box(place):
    return len(place) * CHARACTER + 20 if isinstance(place, str) else 4


def path(line, x, y):
    """Down the middle of each place, in curves from row to row."""
    text = f"M{x[line[0]]:.0f},{y[line[0]] + BOX / 2:.0f}"
    for upper, lower in zip(line, line[1:]):
        begin, end = y[upper] + BOX / 2, y[lower] - BOX / 2
        bend = (end - begin) / 2
        text += f"C{x[upper]:.0f},{begin + bend:.0f} {x[lower]:.0f},{end - bend:.0f} {x[lower]:.0f},{end:.0f}"
        text += "" if isinstance(lower, str) else f"V{end + BOX:.0f}"
    return f'\n  <path class="tie" d="{text}"/>'


def draw():
    rooms = read_rooms()
    lines = chains(rooms)
    highest = max(level(rooms, name) for name in rooms)
    row_of = {name: level(rooms, name) for name in rooms}
    row_of.update({place: place[2] for line in lines for place in line if not isinstance(place, str)})
    x = spread([[place for place in row_of if row_of[place] == row] for row in range(highest + 1)], lines)
    y = {place: TOP + STEP * (highest - row) for place, row in row_of.items()}
    ties = "".join(path(line, x, y) for line in lines)
    boxes = "".join(f'\n  <rect class="{kind}" x="{x[name] - box(name) / 2:.0f}" y="{y[name] - BOX / 2:.0f}" '
                    f'width="{box(name):.0f}" height="{BOX}" rx="5"/>\n  <text x="{x[name]:.0f}" y="{y[name] + 5:.0f}" '
                    f'text-anchor="middle">{name}</text>' for name, (kind, _) in rooms.items())
    height = TOP + STEP * highest + 40
    theme = (ROOT / "common/page/theme.css").read_text(encoding="utf-8")
    light, dark = re.findall(r":root \{(.*?)\n *\}", theme, re.DOTALL)
    names = ("ground", "raised", "ink", "quiet", "series-1", "series-3")
    colours = [" ".join(re.search(rf"--{name}: #\w+;", part)[0] for name in names) for part in (light, dark)]
    legend = "".join(f'\n  <rect class="{kind}" x="{at}" y="34" width="22" height="14" rx="3"/>\n'
                     f'  <text x="{at + 30}" y="46">{text}</text>'
                     for at, kind, text in ((20, "program", "a program"), (150, "tool", "a room of common/tool"),
                                            (350, "common", "a room of common/")))
    return f"""<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {height}">
  <style>
    svg {{ {colours[0]} }}
    @media (prefers-color-scheme: dark) {{ svg {{ {colours[1]} }} }}
    text {{ fill: var(--ink); font: 13px system-ui, "DejaVu Sans", sans-serif; }}
    .tie {{ stroke: var(--quiet); fill: none; opacity: .6; }}
    .common {{ fill: var(--raised); stroke: var(--series-1); }}
    .tool {{ fill: var(--raised); stroke: var(--series-3); }}
    .program {{ fill: var(--ground); stroke: var(--ink); stroke-width: 2; }}
  </style>
  <rect width="{WIDTH}" height="{height}" rx="8" style="fill: var(--ground)"/>
  <text x="20" y="24" style="font-weight: 600">Each room includes only what stands below it</text>{legend}{ties}{boxes}
</svg>
"""


def main():
    figure = draw()
    if sys.argv[1:] != ["--check"]:
        FIGURE.write_text(figure, encoding="utf-8")
        return 0
    wrong = []
    if not FIGURE.exists() or FIGURE.read_text(encoding="utf-8") != figure:
        wrong.append("common/docs/rooms.svg is not what the USES lists give: run common/docs/figures/rooms.py")
    page = PAGE.read_text(encoding="utf-8")
    wrong += [f"common/README.md has no row for the room {name}" for name, (kind, _) in read_rooms().items()
              if kind != "program" and f"| {name} |" not in page]
    print("\n".join(wrong), end="\n" if wrong else "", file=sys.stderr)
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
