"""The lines of inside_tuples.py with the vertices in a numpy array: a well-meant change.

Every number taken out of the array is a numpy scalar, an object of its own that is larger and
slower than a Python number. numpy is fast on whole arrays, and here it never sees one.
"""

import numpy as np

from ring import check_size, checked_ring


def is_inside(x, y, vertices, border_value=True):
    """True when the point (x, y) is inside the polygon; on a vertex, border_value.

    vertices: array of shape (N, 2), x then y; the edge from the last to the first closes the
    polygon.
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


def vertex_array(vertices):
    """The vertices as an array of shape (N, 2): int64 when all are integers, else float64.

    Products of two int64 differences stay exact: checked_ring keeps integers below 2**26.
    """
    ring = checked_ring(vertices)
    integers = all(isinstance(c, int) for vertex in ring for c in vertex)
    return np.array(ring, dtype=np.int64 if integers else np.float64).reshape(-1, 2)


def make_mask(vertices, width, height, border_value=True, row_step=1):
    """The mask as an array of shape (height, width), uint8, 1 inside and 0 outside.

    With row_step n > 1 only the rows 0, n, 2n.. are computed. Raises ValueError on a NaN or
    infinite vertex and on a negative size.
    """
    check_size(width, height)
    vertices = vertex_array(vertices)
    mask = np.zeros((height, width), dtype=np.uint8)
    for y in range(0, height, row_step):
        for x in range(width):
            mask[y, x] = is_inside(x, y, vertices, border_value)
    return mask
