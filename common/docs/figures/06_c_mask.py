"""Draws 06_opencl/c_mask/figure.svg: an image of 21 x 10 pixels under work-groups of 8 x 8."""

from opencl_svg import BLUE, GREY, ORANGE, PALE, line, text, write

WIDTH, HEIGHT, GROUP, CELL, LEFT, TOP = 21, 10, 8, 18, 40, 52
COLUMNS, ROWS = 24, 16

parts = []
for y in range(ROWS):
    for x in range(COLUMNS):
        outside = x >= WIDTH or y >= HEIGHT
        parts.append(f'  <rect x="{LEFT + x * CELL}" y="{TOP + y * CELL}" width="{CELL - 2}" '
                     f'height="{CELL - 2}" fill="{GREY if outside else PALE}"/>\n')
right, bottom = LEFT + COLUMNS * CELL, TOP + ROWS * CELL
for x in range(0, COLUMNS + 1, GROUP):
    parts.append(line(LEFT + x * CELL - 1, TOP - 1, LEFT + x * CELL - 1, bottom - 1))
for y in range(0, ROWS + 1, GROUP):
    parts.append(line(LEFT - 1, TOP + y * CELL - 1, right - 1, TOP + y * CELL - 1))
parts.append(f'  <rect x="{LEFT - 1}" y="{TOP - 1}" width="{WIDTH * CELL}" height="{HEIGHT * CELL}" '
             f'fill="none" stroke="{ORANGE}" stroke-width="3"/>\n')
words = right + 24
write(
    "c_mask", 720, bottom + 20, *parts,
    text(LEFT, 34, "One work-item a pixel, in whole work-groups", bold=True),
    text(words, TOP + 30, "image: 21 x 10", bold=True, fill="#a8560f"),
    text(words, TOP + 60, "work-group: 8 x 8", bold=True, fill=BLUE),
    text(words, TOP + 90, "launch: 24 x 16"),
    text(words, TOP + 130, "pale: decide a pixel"),
    text(words, TOP + 154, "grey: no pixel,"),
    text(words, TOP + 174, "return at once"),
)
