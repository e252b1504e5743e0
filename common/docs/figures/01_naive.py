"""Draws 01_naive/figure.svg: the crossing of one edge, computed on boxes.

The numbers are those of the test counts.computes_the_crossing_on_values: the edge (0.5, 0.25) to
(4.5, 8.25) on the row 4.75.
"""

from pathlib import Path

WIDTH, HEIGHT = 720, 320
BOX_WIDTH, BOX_HEIGHT = 112, 58

# What the box holds, its operator, and where its middle is.
DIFFERENCES = [("y - a_y", 4.5, 90), ("b_x - a_x", 4.0, 230), ("b_y - a_y", 8.0, 370)]


def box(x, y, title, value, kind="float", colour="#fbe3cf", references="1"):
    """An object: a count of references, a type, a value. x is its middle, y its top."""
    left = x - BOX_WIDTH / 2
    return f"""
  <text x="{x}" y="{y - 6}" text-anchor="middle" font-family="monospace" font-size="13">{title}</text>
  <rect x="{left}" y="{y}" width="{BOX_WIDTH}" height="{BOX_HEIGHT}" rx="4" fill="{colour}" stroke="#8a5a2b"/>
  <text x="{x}" y="{y + 16}" text-anchor="middle" font-size="12" fill="#6b5b4b">references {references}</text>
  <text x="{x}" y="{y + 32}" text-anchor="middle" font-size="12" fill="#6b5b4b">type {kind}</text>
  <text x="{x}" y="{y + 50}" text-anchor="middle" font-weight="bold">{value}</text>"""


def arrow(x1, y1, x2, y2):
    return f"""
  <path d="M{x1},{y1} L{x2},{y2}" stroke="#33577b" stroke-width="1.5" marker-end="url(#tip)"/>"""


def draw():
    top, middle = 66, 188
    parts = [box(x, top, title, value) for title, value, x in DIFFERENCES]
    parts += [
        box(160, middle, "*", 18.0),
        box(310, middle, "/", 2.25),
        box(460, middle, "+ a_x", 2.75),
        box(620, middle, "x &lt;=", "True", "bool", "#dbe7f3", "many"),
        arrow(90, top + BOX_HEIGHT, 134, middle - 2),
        arrow(230, top + BOX_HEIGHT, 186, middle - 2),
        arrow(370, top + BOX_HEIGHT, 334, middle - 2),
        arrow(216, middle + 29, 253, middle + 29),
        arrow(366, middle + 29, 403, middle + 29),
        arrow(516, middle + 29, 563, middle + 29),
    ]
    return f"""<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}" font-family="sans-serif" font-size="15" fill="#1c2733">
  <defs><marker id="tip" viewBox="0 0 8 8" refX="8" refY="4" markerWidth="7" markerHeight="7" orient="auto"><path d="M0,0 L8,4 L0,8 z" fill="#33577b"/></marker></defs>
  <rect width="{WIDTH}" height="{HEIGHT}" rx="8" fill="#ffffff"/>
  <text x="24" y="28" font-family="monospace" font-weight="bold">x &lt;= (y - a_y) * (b_x - a_x) / (b_y - a_y) + a_x</text>{"".join(parts)}
  <text x="24" y="{HEIGHT - 42}">Six new objects of 24 bytes, each asked for its type, counted, and given back.</text>
  <text x="24" y="{HEIGHT - 20}">True is shared: it exists once.</text>
</svg>
"""


if __name__ == "__main__":
    target = Path(__file__).resolve().parents[3] / "01_naive" / "figure.svg"
    target.write_text(draw(), encoding="utf-8")
