"""Draws common/docs/measuring.svg: three intervals against the margin, one for each verdict.

The ratios and intervals are made up; the margin is the one that `bench` has.
"""

from pathlib import Path

ROOT = Path(__file__).resolve().parents[3]
LEFT, RIGHT, TOP, STEP = 190, 690, 96, 62
FIRST, LAST = 0.8, 1.5  # the axis goes from one ratio to the other
MARGIN = 1.05

# (verdict, low, median, high, colour)
VERDICTS = [
    ("faster", 1.24, 1.30, 1.37, "#2f7d4f"),
    ("not faster", 0.97, 1.00, 1.03, "#8b3a74"),
    ("cannot tell", 0.92, 1.12, 1.33, "#5f6f7f"),
]


def x_of(ratio):
    return LEFT + (RIGHT - LEFT) * (ratio - FIRST) / (LAST - FIRST)


def interval(row, verdict, low, median, high, colour):
    y = TOP + row * STEP
    return (
        f'<text x="24" y="{y + 5}" font-weight="bold">{verdict}</text>'
        f'<line x1="{x_of(low):.1f}" y1="{y}" x2="{x_of(high):.1f}" y2="{y}" stroke="{colour}" stroke-width="4"/>'
        f'<line x1="{x_of(low):.1f}" y1="{y - 9}" x2="{x_of(low):.1f}" y2="{y + 9}" stroke="{colour}" stroke-width="3"/>'
        f'<line x1="{x_of(high):.1f}" y1="{y - 9}" x2="{x_of(high):.1f}" y2="{y + 9}" stroke="{colour}" stroke-width="3"/>'
        f'<circle cx="{x_of(median):.1f}" cy="{y}" r="7" fill="{colour}"/>'
        f'<text x="{max(x_of(high), x_of(MARGIN)) + 12:.1f}" y="{y + 5}">{low:.2f} to {high:.2f}</text>'
    )


def ticks():
    y = TOP + 3 * STEP - 14
    marks = [f'<line x1="{LEFT}" y1="{y}" x2="{RIGHT}" y2="{y}" class="axis"/>']
    for tenths in range(8, 16):
        x = x_of(tenths / 10)
        marks.append(f'<line x1="{x:.1f}" y1="{y}" x2="{x:.1f}" y2="{y + 6}" class="axis"/>')
        marks.append(f'<text x="{x:.1f}" y="{y + 24}" text-anchor="middle">{tenths / 10:.1f}</text>')
    marks.append(f'<text x="{(LEFT + RIGHT) / 2}" y="{y + 48}" text-anchor="middle">times as fast as the other</text>')
    return "".join(marks)


def draw():
    margin = x_of(MARGIN)
    rows = "\n  ".join(interval(row, *verdict) for row, verdict in enumerate(VERDICTS))
    return f"""<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 720 336" font-family="sans-serif" font-size="15">
  <rect width="720" height="336" rx="8" fill="#ffffff"/>
  <style>text {{ fill: #1c2733; }} .axis {{ stroke: #5f6f7f; }} .margin {{ stroke: #c05621; stroke-width: 2; stroke-dasharray: 6 4; }}</style>
  <text x="{margin + 8:.1f}" y="34">the margin: 1.05</text>
  <line x1="{margin:.1f}" y1="22" x2="{margin:.1f}" y2="{TOP + 3 * STEP - 14}" class="margin"/>
  {rows}
  {ticks()}
</svg>
"""


if __name__ == "__main__":
    (ROOT / "common/docs/measuring.svg").write_text(draw(), encoding="utf-8")
