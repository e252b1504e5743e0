"""Reads a log of cProfile and writes what it holds as JSON.

    read_pstats.py LOG REPORT

A log is a marshal, and Python promises nothing for a marshal that somebody has damaged: reading it
may end the interpreter. So this is a process of its own. REPORT becomes

    {"functions": [{"name", "place", "full", "built_in", "calls", "own", "cumulative"}, ..],
     "edges": [{"caller", "callee", "calls", "cumulative"}, ..]}

where times are seconds and an edge names its functions by their places in the list. What is wrong
is told in one line on standard error, with status 2 when LOG is no log of cProfile, and 3 when it
cannot be read.
"""

import json
import marshal
import os
import re
import sys

NOT_A_LOG, CANNOT_READ = 2, 3
LONGEST_NAME = 200  # characters; a name is shown, not used


class NotALog(Exception):
    """It can be read, and is something else."""


def read(path):
    """The report on the log at path, as a dictionary."""
    with open(path, "rb") as file:
        entries = marshal.load(file)
    if not isinstance(entries, dict) or not all(is_entry(*item) for item in entries.items()):
        raise NotALog()
    number = {key: i for i, key in enumerate(entries)}
    functions = [function(key, value) for key, value in entries.items()]
    edges = [edge(number[caller], number[callee], share(calls, entries[callee]))
             for callee, value in entries.items()
             for caller, calls in value[4].items() if caller in number]
    return {"functions": functions, "edges": edges}


def is_entry(key, value):
    """Whether it is (file, line, name): (primitive calls, calls, own, cumulative, callers)."""
    return (is_function(key) and isinstance(value, tuple) and len(value) == 5
            and all(is_amount(number) for number in value[:4])
            and isinstance(value[4], dict)
            and all(is_function(caller) and is_edge(calls) for caller, calls in value[4].items()))


def is_function(key):
    return (isinstance(key, tuple) and len(key) == 3
            and isinstance(key[0], str) and isinstance(key[1], int) and isinstance(key[2], str))


def is_edge(calls):
    """(calls, primitive calls, own, cumulative) from cProfile, a number of calls from profile."""
    return is_amount(calls) or (isinstance(calls, tuple) and len(calls) == 4
                                and all(is_amount(number) for number in calls))


def is_amount(number):
    return isinstance(number, (int, float)) and abs(number) < 1e18  # and not NaN


def function(key, value):
    file, line, name = key
    built_in = file == "~"
    return {
        "name": shown(short_name(name) if built_in else name),
        "place": "built in" if built_in else shown(f"{os.path.basename(file)}:{line}"),
        "full": shown(name if built_in else f"{file}:{line}"),
        "built_in": built_in,
        "calls": value[1],
        "own": value[2],
        "cumulative": value[3],
    }


def short_name(name):
    """`min` of `<built-in method builtins.min>`; `list.append` of `<method 'append' of 'list' ..>`."""
    plain = re.fullmatch(r"<built-in method (?:builtins\.)?(.+)>", name)
    method = re.fullmatch(r"<method '(.+)' of '(.+)' objects>", name)
    return plain[1] if plain else f"{method[2]}.{method[1]}" if method else name


def shown(text):
    """On one line, of a length that can be shown, and in characters that UTF-8 has."""
    line = " ".join(text.split()).encode("utf-8", "replace").decode("utf-8")
    return line if len(line) <= LONGEST_NAME else line[:LONGEST_NAME] + "..."


def share(calls, callee):
    """Calls and cumulative seconds of an edge. The module `profile` counts only the calls: then
    each call takes the same part of the callee's time."""
    if isinstance(calls, tuple):
        return calls[0], calls[3]
    return calls, callee[3] * calls / callee[1] if callee[1] else 0


def edge(caller, callee, amounts):
    return {"caller": caller, "callee": callee, "calls": amounts[0], "cumulative": amounts[1]}


def main(path, report):
    try:
        found = read(path)
    except NotALog:
        print("it holds something else", file=sys.stderr)
        return NOT_A_LOG
    except (EOFError, TypeError, ValueError, MemoryError, RecursionError, OSError) as error:
        print(f"{type(error).__name__}: {error}", file=sys.stderr)
        return CANNOT_READ
    with open(report, "w", encoding="ascii") as file:
        json.dump(found, file, allow_nan=False)
    return 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
