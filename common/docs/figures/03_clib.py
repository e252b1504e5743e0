"""Draws 03_clib/figure.svg: the border between dynamic and static, crossed a pixel or a mask at a time."""

from pathlib import Path

WIDTH, HEIGHT = 720, 344
LEFT, BORDER, RIGHT = 24, 360, 696
CROSSINGS = 8

PALE, DEEP, HOT = "#dbe7f3", "#33577b", "#e8893c"


def text(x, y, words, extra=""):
    return f'\n  <text x="{x}" y="{y}" {extra}>{words}</text>'


def arrow(x1, x2, y, width, colour):
    """An arrow from x1 to x2 at height y, its head as wide as it is high."""
    head = 4 + 2 * width
    tip = x2 - head
    return (f'\n  <line x1="{x1}" y1="{y}" x2="{tip}" y2="{y}" stroke="{colour}" stroke-width="{width}"/>'
            f'\n  <path d="M{tip} {y - head / 2:g} L{x2} {y} L{tip} {y + head / 2:g} Z" fill="{colour}"/>')


def box(x, y, width, height, words):
    return (f'\n  <rect x="{x}" y="{y}" width="{width}" height="{height}" rx="4" fill="{PALE}" stroke="{DEEP}"/>'
            + text(x + width / 2, y + height / 2 + 5, words, 'text-anchor="middle"'))


def cells(x, y, names):
    """A flat array: one cell a number."""
    side = 27
    drawn = ""
    for i, name in enumerate(names):
        drawn += (f'\n  <rect x="{x + i * side}" y="{y}" width="{side}" height="{side}" fill="#ffffff" stroke="{DEEP}"/>'
                  + text(x + i * side + side / 2, y + 18, name, 'text-anchor="middle" font-size="12"'))
    return drawn


def a_call_a_pixel(top):
    drawn = text(LEFT, top, "02: a call for each pixel", 'font-weight="bold"')
    drawn += box(LEFT, top + 30, 118, 44, "polygon: Value")
    for i in range(CROSSINGS):
        drawn += arrow(LEFT + 130, BORDER + 92, top + 18 + 10 * i, 1.5, HOT)
    drawn += text(BORDER + 104, top + 46, "1,048,576 crossings,")
    drawn += text(BORDER + 104, top + 66, "each unboxes 24 vertices")
    return drawn


def a_call_a_mask(top):
    drawn = text(LEFT, top, "03: one call for all pixels", 'font-weight="bold"')
    drawn += box(LEFT, top + 14, 118, 27, "polygon: Value")
    drawn += arrow(LEFT + 122, LEFT + 152, top + 27.5, 1.5, DEEP)
    drawn += cells(LEFT + 156, top + 14, ["x0", "y0", "x1", "y1", ".."])
    drawn += text(LEFT, top + 79, "the pixels")
    drawn += arrow(LEFT + 122, LEFT + 152, top + 74.5, 1.5, DEEP)
    drawn += cells(LEFT + 156, top + 61, ["0", "0", "1", "0", ".."])
    drawn += arrow(LEFT + 300, BORDER + 92, top + 51, 6, HOT)
    drawn += text(BORDER + 104, top + 46, "1 crossing: flat arrays in,")
    drawn += text(BORDER + 104, top + 66, "bytes out")
    return drawn


def draw():
    return f"""<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}" font-family="sans-serif" font-size="14" fill="#1c2733">
  <rect width="{WIDTH}" height="{HEIGHT}" rx="8" fill="#ffffff"/>
  <line x1="{BORDER}" y1="44" x2="{BORDER}" y2="{HEIGHT - 16}" stroke="{DEEP}" stroke-width="2" stroke-dasharray="7 5"/>{text(BORDER - 12, 32, "dynamic: C++ with Values, Python", 'text-anchor="end"')}{text(BORDER + 12, 32, "static: doubles and bytes")}{a_call_a_pixel(84)}{a_call_a_mask(224)}
</svg>
"""


if __name__ == "__main__":
    target = Path(__file__).resolve().parents[3] / "03_clib" / "figure.svg"
    target.write_text(draw(), encoding="utf-8")
