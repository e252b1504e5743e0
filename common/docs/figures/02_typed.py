"""Draws 02_typed/figure.svg: boxes on one side of the border, doubles side by side on the other."""

from pathlib import Path

WIDTH, HEIGHT = 720, 300
BORDER = 372
VERTICES = [(645, 816), (387, 686), (422, 874)]


def number(x, y, value, colour="#fbe3cf"):
    return f"""
  <rect x="{x}" y="{y}" width="52" height="26" rx="4" fill="{colour}" stroke="#8a5a2b"/>
  <text x="{x + 26}" y="{y + 18}" text-anchor="middle" font-size="13">{value}</text>"""


def line(x1, y1, x2, y2, tip=""):
    return f"""
  <path d="M{x1},{y1} L{x2},{y2}" stroke="#33577b" stroke-width="1.3" fill="none"{tip}/>"""


def boxed(row, vertex):
    """A vertex as a Value: a tuple that points to two numbers somewhere in memory."""
    y = 78 + row * 48
    pair = f"""
  <rect x="128" y="{y}" width="64" height="26" rx="4" fill="#e9dcf0" stroke="#6b4b7b"/>
  <text x="160" y="{y + 18}" text-anchor="middle" font-size="13">tuple</text>"""
    return (line(84, 139, 128, y + 13) + pair + line(192, y + 13, 224, y + 13) + line(192, y + 13, 290, y + 13)
            + number(224, y, vertex[0]) + number(290, y, vertex[1]))


def unboxed():
    """The same numbers in one array."""
    cells, x = [], BORDER + 26
    for value in [c for vertex in VERTICES for c in vertex]:
        cells.append(f"""
  <rect x="{x}" y="126" width="48" height="26" fill="#dbe7f3" stroke="#33577b"/>
  <text x="{x + 24}" y="144" text-anchor="middle" font-size="13">{value}.</text>""")
        x += 48
    return "".join(cells) + f"""
  <text x="{x + 6}" y="144">..</text>"""


def draw():
    outer = """
  <rect x="20" y="126" width="64" height="26" rx="4" fill="#e9dcf0" stroke="#6b4b7b"/>
  <text x="52" y="144" text-anchor="middle" font-size="13">tuple</text>"""
    return f"""<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}" font-family="sans-serif" font-size="15" fill="#1c2733">
  <rect width="{WIDTH}" height="{HEIGHT}" rx="8" fill="#ffffff"/>
  <text x="20" y="30" font-weight="bold">Outside: Values</text>
  <text x="{BORDER + 26}" y="30" font-weight="bold">Inside: doubles</text>
  <path d="M{BORDER},16 V{HEIGHT - 64}" stroke="#b5432e" stroke-width="2" stroke-dasharray="7 5"/>{outer}{"".join(boxed(row, v) for row, v in enumerate(VERTICES))}{unboxed()}
  <text x="{BORDER + 26}" y="84" font-size="13" font-family="monospace">unbox()</text>
  <text x="{BORDER + 26}" y="192" font-size="13" font-family="monospace">contains()</text>
  <text x="{BORDER + 26}" y="212" font-size="13">nothing left to ask: compare, multiply, divide</text>
  <text x="20" y="{HEIGHT - 40}">The border. Each number that crosses it is asked for its type, once: 2 x 24 for the vertices</text>
  <text x="20" y="{HEIGHT - 18}">and 2 for the point, for each of the 1,048,576 pixels.</text>
</svg>
"""


if __name__ == "__main__":
    target = Path(__file__).resolve().parents[3] / "02_typed" / "figure.svg"
    target.write_text(draw(), encoding="utf-8")
