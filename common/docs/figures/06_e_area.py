"""Draws 06_opencl/e_area/figure.svg: eight numbers added up in three rounds."""

from opencl_svg import GREY, ORANGE, arrow, box, line, text, write

ROUNDS = [[1, 0, 1, 1, 0, 0, 1, 0], [1, 0, 2, 1], [3, 1], [4]]
NAMES = ["load", "step 4", "step 2", "step 1"]
CELL, LEFT, TOP, DOWN = 62, 110, 52, 62

parts = []
for r, values in enumerate(ROUNDS):
    y = TOP + r * DOWN
    parts.append(text(24, y + 22, NAMES[r], size=14, bold=True))
    for i in range(8):
        live = i < len(values)
        fill = ORANGE if live and r else "#dbe7f3" if live else GREY
        parts.append(box(LEFT + i * CELL, y, 46, 32, str(values[i]) if live else "", fill=fill))
    if r:
        parts.append(line(LEFT - 10, y - 18, LEFT + 8 * CELL, y - 18, "#a8560f", "6 4"))
        parts.append(text(LEFT + 8 * CELL + 6, y - 13, "barrier", size=13, fill="#a8560f"))
        for i in range(len(values)):
            for source in (i, i + len(values)):
                parts.append(arrow(LEFT + source * CELL + 23, y - DOWN + 33, LEFT + i * CELL + 23, y - 3))
parts.append(text(24, 32, "scratch, in local memory: one work-group of 8 work-items", bold=True))
parts.append(text(24, TOP + 4 * DOWN + 6, "Work-item 0 writes 4 to partial: one number a group goes back to the host.", size=14))
write("e_area", 720, TOP + 4 * DOWN + 26, *parts)
