"""Draws 00_profile/figure.svg: the profile of inside_tuples.py as an icicle.

Shares of the profiled time, median of 11 runs of a 128 x 128 mask with the class polygon, Python
3.11. Each bar is as wide as its function's cumulative time; the coloured part is its own time.
"""

from pathlib import Path

CALLEES = [("is_inside", 0.982, 0.653), ("min", 0.177, 0.177), ("max", 0.152, 0.152)]
MAKE_MASK = ("make_mask", 1.0, 0.018)

WIDTH, LEFT, BAR, GAP = 720, 24, 54, 10
SCALE = WIDTH - 2 * LEFT
TOP = 64


def bar(x, row, name, cumulative, own):
    """A function: a pale bar of its cumulative time, its own time filled in at the right end."""
    y = TOP + row * (BAR + GAP)
    left, width, filled = LEFT + x * SCALE, cumulative * SCALE, own * SCALE
    return f"""
  <rect x="{left:.1f}" y="{y}" width="{width:.1f}" height="{BAR}" fill="#dbe7f3" stroke="#33577b"/>
  <rect x="{left + width - filled:.1f}" y="{y}" width="{filled:.1f}" height="{BAR}" fill="#e8893c" stroke="#33577b"/>
  <text x="{left + 8:.1f}" y="{y + 22}" font-weight="bold">{name}</text>
  <text x="{left + 8:.1f}" y="{y + 42}">{label(cumulative, own)}</text>"""


def label(cumulative, own):
    if cumulative == own:
        return f"own {own:.0%}"
    return f"cumulative {cumulative:.0%}, own {own:.0%}"


def draw():
    low = CALLEES[1][1]
    bars = [
        bar(0, 0, *MAKE_MASK),
        bar(0, 1, *CALLEES[0]),
        bar(0, 2, *CALLEES[1]),
        bar(low, 2, *CALLEES[2]),
    ]
    height = TOP + 3 * (BAR + GAP) + 14
    return f"""<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {height}" font-family="sans-serif" font-size="15" fill="#1c2733">
  <rect width="{WIDTH}" height="{height}" rx="8" fill="#ffffff"/>
  <text x="{LEFT}" y="28" font-weight="bold">Who was open, and who did the work</text>
  <rect x="{LEFT}" y="40" width="14" height="14" fill="#dbe7f3" stroke="#33577b"/>
  <text x="{LEFT + 20}" y="52">waiting for the functions below</text>
  <rect x="{LEFT + 290}" y="40" width="14" height="14" fill="#e8893c" stroke="#33577b"/>
  <text x="{LEFT + 310}" y="52">own time</text>{"".join(bars)}
</svg>
"""


if __name__ == "__main__":
    target = Path(__file__).resolve().parents[3] / "00_profile" / "figure.svg"
    target.write_text(draw(), encoding="utf-8")
