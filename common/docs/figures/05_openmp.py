"""Draws 05_openmp/figure.svg: who does which rows, and who waits, with two schedules.

The work of a row is its measured time: microseconds by eighth of the class image, one thread, best of
15, g++ 12. Thread 0 is blue, thread 1 orange.
"""

from pathlib import Path

ROOT = Path(__file__).resolve().parents[3]
EIGHTHS = [1.8, 6.3, 14.8, 14.6, 15.6, 17.7, 19.5, 21.1]
TOP, HEIGHT, IMAGE = 70, 240, 150
SCALE = 3.6  # pixels of figure for a microsecond of an average row


def image(left, chunks):
    """An image cut into `chunks` blocks of rows, dealt out in turn."""
    step = HEIGHT / chunks
    blocks = "".join(
        f'<rect class="t{i % 2}" x="{left}" y="{TOP + i * step:.1f}" width="{IMAGE}" height="{step:.1f}"/>'
        for i in range(chunks)
    )
    return blocks + f'<rect class="frame" x="{left}" y="{TOP}" width="{IMAGE}" height="{HEIGHT}"/>'


def bars(left, shares):
    """One bar a thread: what it worked, then what it waited."""
    longest = max(shares)
    parts = []
    for thread, work in enumerate(shares):
        y = TOP + 44 + 96 * thread
        busy, idle = work * SCALE / 2, (longest - work) * SCALE / 2
        parts.append(f'<text x="{left}" y="{y - 8}">thread {thread}</text>')
        parts.append(f'<rect class="t{thread}" x="{left}" y="{y}" width="{busy:.1f}" height="34"/>')
        if idle > 1:
            parts.append(f'<rect class="idle" x="{left + busy:.1f}" y="{y}" width="{idle:.1f}" height="34"/>')
            parts.append(f'<text x="{left + busy + 6:.1f}" y="{y + 22}">waits</text>')
    return "".join(parts)


def draw():
    upper, whole = sum(EIGHTHS[:4]), sum(EIGHTHS)
    return f"""<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 720 346" font-family="sans-serif" font-size="15">
  <rect width="720" height="346" rx="8" fill="#ffffff"/>
  <style>
    text {{ fill: #1c2733; }} .t0 {{ fill: #6f9bc8; }} .t1 {{ fill: #e8893c; }} .frame {{ fill: none; stroke: #8795a3; }}
    .idle {{ fill: none; stroke: #5f6f7f; stroke-dasharray: 4 3; }}
  </style>
  <text x="24" y="26" font-weight="bold">one block each (the default)</text>
  <text x="384" y="26" font-weight="bold">many small blocks, as they come</text>
  <text x="24" y="54">rows</text><text x="194" y="54">time</text><text x="384" y="54">rows</text><text x="554" y="54">time</text>
  {image(24, 2)}
  {bars(194, [upper, whole - upper])}
  {image(384, 32)}
  {bars(554, [whole / 2, whole / 2])}
  <text x="24" y="334">The lower rows take longer: more edges begin above them, so a pixel asks more.</text>
</svg>
"""


if __name__ == "__main__":
    (ROOT / "05_openmp/figure.svg").write_text(draw())
