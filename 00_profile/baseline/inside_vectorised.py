"""The same rule on whole images: numpy as it is meant to be used, one array operation an edge."""

import numpy as np

from ring import check_size, checked_ring


def make_mask(vertices, width, height, border_value=True, row_step=1):
    """The mask as a bool array of shape (height, width), one byte a pixel.

    With row_step n > 1 only the rows 0, n, 2n.. are computed. Raises ValueError on a NaN or
    infinite vertex and on a negative size.
    """
    check_size(width, height)
    ring = [(float(x), float(y)) for x, y in checked_ring(vertices)]
    mask = np.zeros((height, width), dtype=bool)
    inside = mask[::row_step]  # a view: writing to it writes the rows of the mask
    x = np.arange(width, dtype=float)[np.newaxis, :]
    y = np.arange(0, height, row_step, dtype=float)[:, np.newaxis]
    for a, b in zip(ring, ring[1:] + ring[:1]):
        if a[1] != b[1]:
            inside ^= crossed(x, y, a, b)
    set_border(inside, ring, border_value, row_step)
    return mask


def crossed(x, y, a, b):
    """For every pixel: does the edge (a, b), which is not horizontal, count?

    x: one row of columns; y: one column of rows; the result has a value for each pair.
    """
    (a_x, a_y), (b_x, b_y) = a, b
    crossing = (y - a_y) * (b_x - a_x) / (b_y - a_y) + a_x  # a_x itself on a vertical edge
    counts = x <= crossing
    counts &= x <= max(a_x, b_x)  # in place: an image-sized temporary costs more than the test
    counts &= (y > min(a_y, b_y)) & (y <= max(a_y, b_y))
    return counts


def set_border(inside, ring, border_value, row_step):
    """Gives the pixels that are vertices the border value."""
    rows, width = inside.shape
    for x, y in ring:
        if x.is_integer() and y.is_integer() and y % row_step == 0:
            if 0 <= x < width and 0 <= y // row_step < rows:
                inside[int(y // row_step), int(x)] = border_value
