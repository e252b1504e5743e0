"""Draws 06_opencl/d_sweep/figure.svg: kernel time against work-items in a group.

Medians of 30 interleaved rounds of the class mask, PoCL 3.1 on 2 virtual cores of an AMD EPYC.
"""

from math import log2

from opencl_svg import BLUE, INK, line, text, write

ROWS = [16.907, 14.635, 16.276, 14.856, 14.566, 14.033, 13.717, 13.533, 14.093, 15.431, 14.030, 14.337, 14.941]
SQUARES = [16.907, 15.346, 14.552, 13.359, 13.165, 13.889, 14.060]
DARK_ORANGE = "#a8560f"
LEFT, RIGHT, TOP, BOTTOM, HIGHEST = 70, 690, 46, 270, 20


def place(items, milliseconds):
    return (LEFT + (RIGHT - LEFT) * log2(items) / 12, BOTTOM - (BOTTOM - TOP) * milliseconds / HIGHEST)


def curve(points, color, dash):
    path = " ".join(f"{x:.1f},{y:.1f}" for x, y in points)
    dots = "".join(f'  <circle cx="{x:.1f}" cy="{y:.1f}" r="4" fill="{color}"/>\n' for x, y in points)
    return (f'  <polyline points="{path}" fill="none" stroke="{color}" stroke-width="2" '
            f'stroke-dasharray="{dash}"/>\n{dots}')


parts = [text(24, 28, "The kernel's time, ms", bold=True)]
for milliseconds in range(0, HIGHEST + 1, 5):
    y = place(1, milliseconds)[1]
    parts += [line(LEFT, y, RIGHT, y, "#c9d2da"), text(LEFT - 10, y + 5, milliseconds, "end", 13)]
for power in range(0, 13, 2):
    parts.append(text(place(2**power, 0)[0], BOTTOM + 22, 2**power, "middle", 13))
parts.append(text((LEFT + RIGHT) / 2, BOTTOM + 44, "work-items in a work-group", "middle", 14, fill=INK))
parts.append(curve([place(2**i, t) for i, t in enumerate(ROWS)], BLUE, "none"))
parts.append(curve([place(4**i, t) for i, t in enumerate(SQUARES)], DARK_ORANGE, "6 4"))
parts.append(text(430, 176, "solid: rows, n x 1", size=14, bold=True, fill=BLUE))
parts.append(text(430, 198, "dashed: squares, n x n", size=14, bold=True, fill=DARK_ORANGE))
write("d_sweep", 720, 330, *parts)
