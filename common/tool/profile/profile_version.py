"""Runs a Python version of the mask under cProfile, and by itself.

    profile_version.py FILE POLYGON SIZE LOG REPORT

FILE is the version, POLYGON the vertices as JSON, on an image of SIZE x SIZE pixels. LOG gets the log, and REPORT a JSON object: the seconds of the call
without the profiler and with it, and the seconds that some operators of is_inside take by
themselves, which no profile of function calls can list. Ends with status 3 where numpy is missing, 1 where
the version stopped at an error, told in one line on standard error.
"""

import cProfile
import importlib
import json
import os
import platform
import sys
import time
import timeit

OPERATORS = [
    "a_x, a_y = vertices[i]",
    "x == a_x and y == a_y",
    "(y - a_y) * (b_x - a_x) / (b_y - a_y) + a_x",
]
REPEATS, LOOPS = 5, 10000
STOPPED, NUMPY_MISSING = 1, 3


def run(file, ring, size, log):
    """The report. Raises what the version raises."""
    sys.path.insert(0, os.path.dirname(file))
    sys.dont_write_bytecode = True
    version = importlib.import_module(os.path.splitext(os.path.basename(file))[0])
    start = time.perf_counter()
    version.make_mask(ring, size, size)
    plain = time.perf_counter() - start

    profile = cProfile.Profile()
    start = time.perf_counter()
    profile.runcall(version.make_mask, ring, size, size)
    profiled = time.perf_counter() - start
    profile.dump_stats(log)

    vertices = version.vertex_array(ring) if hasattr(version, "vertex_array") else ring
    return {
        "python": platform.python_version(),
        "vertices": len(ring),
        "plain": plain,
        "profiled": profiled,
        "operators": [{"statement": s, "seconds": seconds_of(s, vertices)} for s in OPERATORS],
    }


def seconds_of(statement, vertices):
    """One execution on numbers as is_inside has them: x and y are Python's, a and b the ring's."""
    names = {"vertices": vertices, "i": 3, "x": 5, "y": 7}
    names["a_x"], names["a_y"] = vertices[0]
    names["b_x"], names["b_y"] = vertices[1]
    # As local names, like those of a function: a global one is looked up at each use.
    setup = "; ".join(f"{name} = {name}_" for name in names)
    given = {name + "_": value for name, value in names.items()}
    return min(timeit.repeat(statement, setup, repeat=REPEATS, number=LOOPS, globals=given)) / LOOPS


def main(file, polygon, size, log, report):
    try:
        ring = [tuple(vertex) for vertex in json.loads(polygon)]
        found = run(file, ring, int(size), log)
    except ModuleNotFoundError as error:
        print(error, file=sys.stderr)
        return NUMPY_MISSING if error.name == "numpy" else STOPPED
    except Exception as error:
        print(f"{type(error).__name__}: {error}", file=sys.stderr)
        return STOPPED
    with open(report, "w", encoding="ascii") as file:
        json.dump(found, file)
    return 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
