"""What the three versions check before they look at the first pixel."""

import math

# Up to here the rule computed with Python's integers and the rule computed in double agree.
LARGEST_EXACT_INTEGER = 2**26


def checked_ring(vertices):
    """The vertices as a tuple of (x, y) tuples.

    Coordinates stay integers when all of them are integers of at most 2**26 in size; otherwise
    all become floats. Raises ValueError on a NaN or infinite coordinate.
    """
    ring = tuple((x, y) for x, y in vertices)
    for number, vertex in enumerate(ring):
        if not all(math.isfinite(c) for c in vertex):
            raise ValueError(f"vertex {number} is not a point: its coordinates must be finite numbers")
    if all(isinstance(c, int) and abs(c) <= LARGEST_EXACT_INTEGER for v in ring for c in v):
        return ring
    return tuple((float(x), float(y)) for x, y in ring)


def check_size(width, height):
    """Raises ValueError when an image cannot have this size, in pixels."""
    if width < 0 or height < 0:
        raise ValueError(f"a mask cannot be {width} x {height} pixels: sizes start at 0")
