"""Draws common/docs/choosing.svg: what it costs to cross a border once, from a nanosecond to a second.

Each price is a range, as it was measured (CHOOSING.md says how); the axis is logarithmic. The line is
the work of one pixel in a plain loop over the 24 edges of the class polygon: what a border has to carry.
"""

from math import log10
from pathlib import Path

ROOT = Path(__file__).resolve().parents[3]
WIDTH, LEFT, RIGHT, TOP, STEP = 800, 280, 720, 84, 28
FIRST, LAST = -10, 0  # the axis goes from 10 ** FIRST to 10 ** LAST seconds
TICKS = {-9: "1 ns", -8: "", -7: "100 ns", -6: "", -5: "10 µs", -4: "", -3: "1 ms", -2: "", -1: "100 ms"}
UNITS = [(1e-3, "ms"), (1e-6, "µs"), (1e-9, "ns")]
PIXEL = 30.9e-3 / 2**20  # the README's table: 04_class, plain

# (what crosses, fastest and slowest seconds, who pays: cpp, python, thread, device)
PRICES = [
    ("point written to an array, C++", 0.3e-9, 0.6e-9, "cpp"),
    ("number taken out of its box", 5.2e-9, 5.2e-9, "cpp"),
    ("operator on boxes, C++", 4e-9, 7e-9, "cpp"),
    ("operator, Python", 7e-9, 19e-9, "python"),
    ("operator on a numpy scalar", 10e-9, 149e-9, "python"),
    ("numpy call, array of one", 0.27e-6, 0.41e-6, "python"),
    ("call through ctypes", 0.49e-6, 0.57e-6, "python"),
    ("rows handed to awake threads", 0.6e-6, 1.3e-6, "thread"),
    ("thread woken, and waited for", 8e-6, 12e-6, "thread"),
    ("thread made and joined", 20e-6, 25e-6, "thread"),
    ("kernel launched, 1 byte read back", 17e-6, 41e-6, "device"),
    ("first kernel: context, compiler", 0.07, 0.7, "device"),
]
COLOURS = {"cpp": "#33577b", "python": "#2f7d4f", "thread": "#8a5a2b", "device": "#8b3a74"}


def x_of(seconds):
    return LEFT + (RIGHT - LEFT) * (log10(seconds) - FIRST) / (LAST - FIRST)


def shown(low, high):
    """0.3 to 0.6 ns, 41 µs, 70 to 700 ms: in the unit of the higher one."""
    size, unit = next((size, unit) for size, unit in UNITS if high >= 0.2 * size)
    texts = [f"{seconds / size:.3g}" for seconds in (low, high)]
    return f"{' to '.join(dict.fromkeys(texts))} {unit}"


def row(index, label, low, high, kind):
    y = TOP + STEP * index
    x1, x2 = x_of(low) - 5, x_of(high) + 5
    x_text, anchor = (x2 + 8, "start") if x2 < RIGHT - 60 else (x1 - 8, "end")
    return f"""
  <text x="{LEFT - 12}" y="{y + 5}" text-anchor="end">{label}</text>
  <rect x="{x1:.1f}" y="{y - 6}" width="{x2 - x1:.1f}" height="12" rx="6" fill="{COLOURS[kind]}"/>
  <text x="{x_text:.1f}" y="{y + 5}" text-anchor="{anchor}" font-size="13" paint-order="stroke"
    stroke="#ffffff" stroke-width="4">{shown(low, high)}</text>"""


def draw():
    bottom = TOP + STEP * len(PRICES) - 8
    grid = "".join(f"""
  <path d="M{x_of(10.0**p):.1f},{TOP - 18}V{bottom}" stroke="#d7dde3"/>
  <text x="{x_of(10.0**p):.1f}" y="{bottom + 18}" text-anchor="middle" font-size="13">{text}</text>"""
                   for p, text in TICKS.items())
    rows = "".join(row(i, *price) for i, price in enumerate(PRICES))
    pixel = x_of(PIXEL)
    return f"""<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {bottom + 34}" font-family="sans-serif" font-size="15" fill="#1c2733">
  <rect width="{WIDTH}" height="{bottom + 34}" rx="8" fill="#ffffff"/>
  <text x="20" y="28" font-weight="bold">What it costs to cross a border once</text>{grid}
  <path d="M{pixel:.1f},{TOP - 18}V{bottom}" stroke="#b5432e" stroke-width="2" stroke-dasharray="7 5"/>
  <text x="{pixel + 6:.1f}" y="{TOP - 22}" font-size="13" fill="#b5432e">the work of one pixel: 24 edges, {PIXEL * 1e9:.0f} ns</text>{rows}
</svg>
"""


if __name__ == "__main__":
    (ROOT / "common/docs/choosing.svg").write_text(draw(), encoding="utf-8")
