"""Draws 07_scanline/figure.svg: one row of 26 pixels, the four edges that cross it, their thresholds,
how many of those lie right of each pixel, and the spans that follow.
"""

from math import floor
from pathlib import Path

ROOT = Path(__file__).resolve().parents[3]
PIXELS = 26
# Each edge by the columns where it meets the picture's top, the row and the picture's bottom.
EDGES = [(5.7, 4.6, 3.5), (8.6, 10.2, 11.8), (16.4, 14.0, 11.6), (19.9, 21.3, 22.7)]
CELL, LEFT, ROW, REACH = 25, 36, 126, 64
WIDTH, HEIGHT = 720, 280


def x_of(column):
    return LEFT + CELL * (column + 0.5)


def pixel(column, thresholds):
    right_of_it = sum(column < t for t in thresholds)
    kind = "inside" if right_of_it % 2 else "outside"
    x = x_of(column) - CELL / 2
    return (f'<rect class="{kind}" x="{x}" y="{ROW - CELL / 2}" width="{CELL}" height="{CELL}"/>'
            f'<circle cx="{x_of(column)}" cy="{ROW}" r="2"/>'
            f'<text x="{x_of(column)}" y="{ROW + 84}" text-anchor="middle">{right_of_it}</text>')


def edge(columns):
    top, at, bottom = (x_of(c) for c in columns)
    return (f'<path class="edge" d="M{top:.1f} {ROW - REACH}L{bottom:.1f} {ROW + REACH}"/>'
            f'<circle class="crossing" cx="{at:.1f}" cy="{ROW}" r="4.5"/>')


def mark(threshold):
    x = x_of(threshold) - CELL / 2
    return (f'<path class="mark" d="M{x} {ROW - 20}V{ROW + 20}"/>'
            f'<text x="{x + 4}" y="{ROW - 26}" font-weight="bold">t = {threshold}</text>')


def draw():
    thresholds = [floor(at) + 1 for _, at, _ in EDGES]
    pixels = "\n  ".join(pixel(c, thresholds) for c in range(PIXELS))
    edges = "\n  ".join(edge(e) for e in EDGES)
    marks = "\n  ".join(mark(t) for t in thresholds)
    return f"""<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}" font-family="sans-serif" font-size="15">
  <rect width="{WIDTH}" height="{HEIGHT}" rx="8" fill="#ffffff"/>
  <style>
    text {{ fill: #1c2733; }} circle {{ fill: #5f6f7f; }} .crossing {{ fill: #c0392b; }}
    .inside {{ fill: #f6c28b; stroke: #8795a3; }} .outside {{ fill: #eef2f6; stroke: #8795a3; }}
    .edge {{ stroke: #3f6f9f; stroke-width: 2; fill: none; }} .mark {{ stroke: #1c2733; stroke-width: 3; fill: none; }}
  </style>
  <text x="{LEFT}" y="30" font-weight="bold">one row, four edges: four numbers decide all 26 pixels</text>
  {pixels}
  {edges}
  {marks}
  <text x="{LEFT}" y="{ROW + 114}">how many thresholds lie right of the pixel: inside where it is odd</text>
  <text x="{LEFT}" y="{ROW + 136}">so: pixels {thresholds[0]} to {thresholds[1] - 1}, and {thresholds[2]} to {thresholds[3] - 1}</text>
</svg>
"""


if __name__ == "__main__":
    (ROOT / "07_scanline/figure.svg").write_text(draw())
