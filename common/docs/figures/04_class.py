"""Draws 04_class/figure.svg: the class polygon's edges in the order they are kept, and one row's walk.

Each edge is a bar from its low to its high row. For a pixel of row 300 the loop asks edge after edge
and stops at the first one that begins at that row or below it.
"""

from pathlib import Path

ROOT = Path(__file__).resolve().parents[3]
SIZE, ROW = 1024, 300
WIDTH, LEFT, TOP, HEIGHT = 720, 64, 66, 250
STEP = 26


def class_edges():
    """(low, high) of each edge of the class polygon, in order of low."""
    lines = (ROOT / "common/geometry/class_polygon.txt").read_text().splitlines()
    points = [tuple(map(float, l.split("#")[0].split())) for l in lines if l.split("#")[0].strip()]
    pairs = zip(points[-1:] + points[:-1], points)
    return sorted((min(a[1], b[1]), max(a[1], b[1])) for a, b in pairs)


def y_of(row):
    return TOP + HEIGHT * row / SIZE


def bar(index, low, high):
    kind = "never" if low >= ROW else "asked" if high < ROW else "reached"
    x, top = LEFT + STEP * index + 4, y_of(low)
    height = max(y_of(high) - top, 2)
    return f'<rect class="{kind}" x="{x}" y="{top:.1f}" width="{STEP - 8}" height="{height:.1f}"/>'


def draw():
    edges = class_edges()
    stop = next(i for i, (low, _) in enumerate(edges) if low >= ROW)
    x_stop = LEFT + STEP * stop + STEP / 2
    bars = "\n  ".join(bar(i, *edge) for i, edge in enumerate(edges))
    return f"""<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} 372" font-family="sans-serif" font-size="15">
  <rect width="{WIDTH}" height="372" rx="8" fill="#ffffff"/>
  <style>
    text {{ fill: #1c2733; }} .asked {{ fill: #b9cce0; }} .reached {{ fill: #e8893c; }}
    .never {{ fill: none; stroke: #5f6f7f; stroke-dasharray: 3 3; }} .line {{ stroke: #1c2733; stroke-width: 2; }}
  </style>
  <text x="{LEFT}" y="26" font-weight="bold">24 edges, sorted by low: a pixel of row {ROW} asks {stop} of them, then stops</text>
  <text x="{LEFT - 8}" y="{TOP + 12}" text-anchor="end">row 0</text>
  <text x="{LEFT - 8}" y="{TOP + HEIGHT}" text-anchor="end">1024</text>
  {bars}
  <path class="line" d="M{LEFT} {y_of(ROW):.1f}H{x_stop}" fill="none"/>
  <circle cx="{x_stop}" cy="{y_of(ROW):.1f}" r="6" fill="#c0392b"/>
  <text x="{x_stop + 12}" y="{y_of(ROW) - 8:.1f}" font-weight="bold">stop</text>
  <text x="{LEFT - 8}" y="{y_of(ROW) + 5:.1f}" text-anchor="end">{ROW}</text>
  <rect class="reached" x="{LEFT}" y="340" width="16" height="16"/><text x="{LEFT + 24}" y="353">reaches the row</text>
  <rect class="asked" x="250" y="340" width="16" height="16"/><text x="274" y="353">asked, ends above</text>
  <rect class="never" x="440" y="340" width="16" height="16"/><text x="464" y="353">begins further down: left out</text>
</svg>
"""


if __name__ == "__main__":
    (ROOT / "04_class/figure.svg").write_text(draw())
