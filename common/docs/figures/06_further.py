"""Draws 06_opencl/further/figure.svg: a row's thresholds in local memory; scan, then compact."""

from opencl_svg import GREY, ORANGE, PALE, arrow, box, line, text, write

CELL, LEFT = 36, 132
THRESHOLDS = [10, 3, 12, 7]
ROW = [sum(x < t for t in THRESHOLDS) % 2 for x in range(16)]
SUMS = [sum(ROW[:i]) for i in range(len(ROW))]
INSIDE = [x for x, one in enumerate(ROW) if one]


def cells(y, values, fills):
    return "".join(box(LEFT + i * CELL, y, CELL - 4, 30, str(value), fill=fill)
                   for i, (value, fill) in enumerate(zip(values, fills)))


parts = [text(24, 34, "One work-group, one row: thresholds once, then comparisons", bold=True)]
parts.append(text(24, 74, "local memory", size=14))
parts.append(cells(54, THRESHOLDS, [ORANGE] * len(THRESHOLDS)))
parts.append(text(LEFT + len(THRESHOLDS) * CELL + 10, 74,
                  "one for each edge that reaches the row, in any order", size=14))
parts.append(text(24, 114, "pixel x", size=14))
parts.append(cells(94, range(16), [GREY] * 16))
parts.append(text(24, 154, "inside", size=14))
parts.append(cells(134, ROW, [ORANGE if one else PALE for one in ROW]))
parts.append(text(LEFT, 186, "1 where an odd number of thresholds is greater than x: one word of sixteen bytes",
                  size=14))
parts.append(line(24, 206, 724, 206, "#c9d3dc"))

parts.append(text(24, 238, "Scan, then compact: the list of the inside pixels", bold=True))
parts.append(text(24, 278, "inside", size=14))
parts.append(cells(258, ROW, [ORANGE if one else PALE for one in ROW]))
parts.append(text(24, 318, "ones before", size=14))
parts.append(cells(298, SUMS, [PALE if one else GREY for one in ROW]))
parts.append(text(24, 398, "list", size=14))
parts.append(cells(378, INSIDE, [ORANGE] * len(INSIDE)))
for place, x in enumerate(INSIDE):
    parts.append(arrow(LEFT + x * CELL + 16, 329, LEFT + place * CELL + 16, 375))
parts.append(text(LEFT + len(INSIDE) * CELL + 10, 398, "each writes its x to the place that the sum names", size=14))
write("further", 748, 424, *parts)
