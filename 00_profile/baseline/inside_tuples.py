"""A polygon mask in plain Python: vertices are tuples, one call per pixel.

The workbook's first version and its yardstick: every speed-up is over this one.
"""

from ring import check_size, checked_ring


def is_inside(x, y, vertices, border_value=True):
    """True when the point (x, y) is inside the polygon; on a vertex, border_value.

    vertices: (x, y) pairs in order; the edge from the last to the first closes the polygon.
    """
    crossings = 0
    count = len(vertices)
    for i in range(count):
        a_x, a_y = vertices[i]
        b_x, b_y = vertices[(i + 1) % count]
        if x == a_x and y == a_y:
            return border_value
        if y > min(a_y, b_y) and y <= max(a_y, b_y) and x <= max(a_x, b_x) and a_y != b_y:
            if a_x == b_x or x <= (y - a_y) * (b_x - a_x) / (b_y - a_y) + a_x:
                crossings += 1
    return crossings % 2 == 1


def make_mask(vertices, width, height, border_value=True, row_step=1):
    """The mask as a bytearray: height rows of width bytes, 1 inside and 0 outside.

    With row_step n > 1 only the rows 0, n, 2n.. are computed. Raises ValueError on a NaN or
    infinite vertex and on a negative size.
    """
    check_size(width, height)
    vertices = checked_ring(vertices)
    mask = bytearray(width * height)
    for y in range(0, height, row_step):
        for x in range(width):
            mask[y * width + x] = is_inside(x, y, vertices, border_value)
    return mask
