"""Profiles a version of the mask with your profile_log.py, and prints what it found.

    python3 00_profile/profile_mask.py tuples
    python3 00_profile/profile_mask.py numpy --size 64
"""

import argparse
import contextlib
import importlib
import os
import pstats
import sys
import time

HERE = os.path.dirname(os.path.abspath(__file__))
REPOSITORY = os.path.dirname(HERE)
BASELINE = os.path.join(HERE, "baseline")
CLASS_POLYGON = os.path.join(REPOSITORY, "common", "geometry", "class_polygon.txt")
CLASS_SIZE = 1024

YES, NO, WRONG_USE, CANNOT_TELL = 0, 1, 2, 3


def main():
    wanted = read_arguments()
    sys.dont_write_bytecode = True
    try:
        profile_log = importlib.import_module("profile_log")
        sys.path.insert(0, BASELINE)
        version = importlib.import_module("inside_" + wanted.version)
        report(profile_log, version, wanted)
    except NotImplementedError as todo:
        print(f"00_profile/profile_log.py: {todo}", file=sys.stderr)
        return NO
    except ModuleNotFoundError as error:
        if error.name != "numpy":
            raise
        print(f"{sys.executable} has no numpy. Install the package python3-numpy, or try "
              f"/usr/bin/python3 {' '.join(sys.argv)}", file=sys.stderr)
        return CANNOT_TELL
    except OSError as error:
        print(error, file=sys.stderr)
        return CANNOT_TELL
    return YES


def read_arguments():
    parser = argparse.ArgumentParser(description="Profiles a Python version of the polygon mask.")
    parser.add_argument("version", choices=["tuples", "numpy", "vectorised"])
    parser.add_argument("--size", type=int, default=128, metavar="N",
                        help="width and height of the image, the polygon with it (default: 128)")
    wanted = parser.parse_args()
    if not 1 <= wanted.size <= 4096:
        parser.error("--size takes 1 to 4096 pixels")
    return wanted


def report(profile_log, version, wanted):
    size, ring = wanted.size, class_polygon(wanted.size)

    def make_mask():
        return version.make_mask(ring, size, size)

    start = time.perf_counter()
    plain_mask = make_mask()
    plain = time.perf_counter() - start

    log = log_file(wanted.version)
    start = time.perf_counter()
    mask = profile_log.profile_run(make_mask, log)
    profiled = time.perf_counter() - start
    if mask is None or bytes(mask) != bytes(plain_mask):
        print("profile_run did not return the mask that make_mask made.", file=sys.stderr)

    print(f"inside_{wanted.version}.py, {size} x {size} pixels, {len(ring)} vertices")
    print_log(log)
    print_reading(profile_log.hottest(log))
    print(f"The same call without the profiler: {plain:.3f} s; with it: {profiled:.3f} s, "
          f"{profiled / plain:.1f} times as long.")
    print(f"The log: {os.path.relpath(log)}")


def class_polygon(size):
    """The class polygon for an image of size x size pixels instead of 1024 x 1024."""
    with open(CLASS_POLYGON, encoding="utf-8") as lines:
        vertices = [line.split() for line in lines if not line.startswith("#")]
    return [tuple(int(c) * size // CLASS_SIZE for c in vertex) for vertex in vertices]


def log_file(version):
    folder = os.path.join(REPOSITORY, "results")
    os.makedirs(folder, exist_ok=True)
    return os.path.join(folder, f"00_profile_{version}.pstats")


def print_log(log):
    """Python's own table, its heading left out. tottime is the own time, cumtime the cumulative."""
    with open(os.devnull, "w", encoding="utf-8") as nowhere:
        with contextlib.redirect_stdout(nowhere):
            stats = pstats.Stats(log)
    stats.stream = sys.stdout
    stats.strip_dirs().sort_stats("tottime").print_stats(8)


def print_reading(reading):
    print(f"Hottest: {reading.name}, {reading.calls} calls")
    print(f"  own         {reading.own_seconds:8.3f} s, {reading.share:.0%} of all own time")
    print(f"  cumulative  {reading.cumulative_seconds:8.3f} s")


if __name__ == "__main__":
    sys.exit(main())
