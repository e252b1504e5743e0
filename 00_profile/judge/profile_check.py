"""Calls the functions of profile_log.py for the tests, and prints what they gave.

    profile_check.py FOLDER run WHAT            one of the checks below
    profile_check.py FOLDER hottest ROW..       hottest() on a log of these rows:
                                                file,line,name,primitive,calls,own,cumulative

FOLDER is where profile_log.py lies. Prints `key value` lines. When profile_log.py is not finished or
stops at an error, says so in one line on standard error.
"""

import marshal
import os
import sys
import tempfile
import traceback

TODO_STATUS = 77


def add_up(count):
    return sum(square(i) for i in range(count))


def square(number):
    return number * number


def run_once(profile_log, folder):
    """Runs a function that counts its own runs; says what it returned and what the log holds."""
    runs = []

    def work():
        runs.append("run")
        return add_up(5)

    log = os.path.join(folder, "run.pstats")
    returned = profile_log.profile_run(work, log)
    yield "runs", len(runs)
    yield "returned", returned
    yield from log_of(log)


def run_twice(profile_log, folder):
    """Two runs, two logs: what the second one holds."""
    profile_log.profile_run(lambda: add_up(5), os.path.join(folder, "first.pstats"))
    log = os.path.join(folder, "second.pstats")
    profile_log.profile_run(lambda: add_up(2), log)
    yield from log_of(log)


def log_of(log):
    """Whether there is a log, and how often square() was called by what it says."""
    if not os.path.exists(log):
        yield "log", "none"
        yield "calls_of_square", "unknown: there is no log"
        return
    try:
        with open(log, "rb") as file:
            entries = marshal.load(file)
    except (EOFError, TypeError, ValueError):
        yield "log", "not in the format that cProfile.Profile.dump_stats writes"
        yield "calls_of_square", "unknown: pstats cannot read the log"
        return
    calls = {name: numbers[1] for (_, _, name), numbers in entries.items()}
    yield "log", "written"
    yield "calls_of_square", calls.get("square", 0)


def read_rows(profile_log, folder, rows):
    """A log with exactly these rows, and what hottest() reads in it."""
    entries = {}
    for row in rows:
        file, line, name, primitive, calls, own, cumulative = row.split(",")
        entries[file, int(line), name] = (
            int(primitive), int(calls), float(own), float(cumulative), {})
    log = os.path.join(folder, "fixture.pstats")
    with open(log, "wb") as output:
        marshal.dump(entries, output)
    reading = profile_log.hottest(log)
    if reading is None:
        raise TypeError("hottest() returned None; a Reading was expected")
    for field in ("name", "calls", "own_seconds", "cumulative_seconds", "share"):
        yield field, getattr(reading, field)


def complaint(error, folder):
    """One line: where in profile_log.py it stopped, and at what."""
    if isinstance(error, SyntaxError):
        return f"profile_log.py, line {error.lineno}: {error.msg}"
    kind = f"{type(error).__name__}: {error}"
    for frame in reversed(traceback.extract_tb(error.__traceback__)):
        if frame.filename == os.path.join(folder, "profile_log.py"):
            return f"profile_log.py, line {frame.lineno}: {kind}"
    return kind


def main(folder, what, arguments):
    checks = {"once": run_once, "twice": run_twice}
    sys.path.insert(0, folder)
    try:
        import profile_log

        with tempfile.TemporaryDirectory() as scratch:
            if what == "run":
                results = list(checks[arguments[0]](profile_log, scratch))
            else:
                results = list(read_rows(profile_log, scratch, arguments))
    except NotImplementedError as error:
        print(error, file=sys.stderr)
        return TODO_STATUS
    except (Exception, SystemExit) as error:
        print(complaint(error, folder), file=sys.stderr, end="")
        return 1
    for key, value in results:
        print(key, value)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], sys.argv[2], sys.argv[3:]))
