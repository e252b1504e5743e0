"""The C library of this stage called from Python, with ctypes: nothing but the standard library.

Two ways over the same border: once for each pixel, and once for the whole image.
"""

import ctypes
from array import array

Doubles = ctypes.POINTER(ctypes.c_double)

library = None


def setup(library_path):
    """Load the library and say what inside.h says: ctypes cannot read a header.

    Without argtypes ctypes would guess (an int for every Python int: 32 bits, not 64), and a wrong
    guess is not an error message but a wrong answer or a crash.
    """
    global library
    library = ctypes.CDLL(library_path)
    polygon = [Doubles, ctypes.c_int64, ctypes.c_int]
    library.inside_point.argtypes = polygon + [ctypes.c_double, ctypes.c_double]
    library.inside_point.restype = ctypes.c_int
    library.inside_points.argtypes = polygon + [Doubles, ctypes.c_int64, ctypes.c_void_p]
    library.inside_points.restype = ctypes.c_int
    library.inside_message.argtypes = [ctypes.c_int]
    library.inside_message.restype = ctypes.c_char_p


def make_mask(vertices, width, height, border_value=True, row_step=1):
    """A bytearray of width * height pixels, 1 inside and 0 outside: one call for all of them.

    vertices: a sequence of (x, y). Only rows 0, row_step, 2 * row_step .. are looked at, the others
    stay 0. Raises ValueError with the library's message when a vertex is not finite.
    """
    rows = range(0, height, row_step)
    flat = flat_array(vertices)
    points = pixel_positions(width, rows)
    results = bytearray(width * len(rows))
    check(library.inside_points(
        pointer_to(flat), len(flat) // 2, border_value,
        pointer_to(points), len(results), address_of(results)))
    return results if row_step == 1 else spread_rows(results, width, height, row_step)


def make_mask_per_pixel(vertices, width, height, border_value=True, row_step=1):
    """The same mask by a call of the library for each pixel."""
    flat = flat_array(vertices)
    pointer, count = pointer_to(flat), len(flat) // 2
    # inside_point checks nothing. A call for no points at all checks the vertices.
    check(library.inside_points(pointer, count, border_value, None, 0, None))
    inside_point = library.inside_point
    mask = bytearray(width * height)
    for y in range(0, height, row_step):
        for x in range(width):
            mask[y * width + x] = inside_point(pointer, count, border_value, x, y)
    return mask


def flat_array(vertices):
    """x0, y0, x1, y1 .. as C doubles: what the library reads, marshalled once."""
    return array("d", [coordinate for vertex in vertices for coordinate in vertex])


def pixel_positions(width, rows):
    """x, y of every pixel of these rows, as C doubles, without a Python step for each pixel."""
    points = array("d", bytes(16 * width * len(rows)))
    points[0::2] = array("d", range(width)) * len(rows)
    ys = array("d")
    for y in rows:
        ys.extend(array("d", [y]) * width)
    points[1::2] = ys
    return points


def spread_rows(results, width, height, row_step):
    """Puts row i of `results` into row i * row_step of a mask that is 0 elsewhere."""
    mask = bytearray(width * height)
    for i, y in enumerate(range(0, height, row_step)):
        mask[y * width:(y + 1) * width] = results[i * width:(i + 1) * width]
    return mask


def pointer_to(doubles):
    """A pointer to the array's own memory: nothing is copied, Python stays the owner."""
    return ctypes.cast(doubles.buffer_info()[0], Doubles)


def address_of(results):
    """The address of a bytearray's own memory, for the library to write to."""
    return ctypes.addressof(ctypes.c_char.from_buffer(results)) if results else None


def check(code):
    if code != 0:
        raise ValueError(library.inside_message(code).decode())
