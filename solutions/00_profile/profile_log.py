"""Where does the time go? Runs a function under cProfile, and reads the log that it leaves."""

import cProfile
import pstats
from dataclasses import dataclass


@dataclass(frozen=True)
class Reading:
    """What the log says about one function."""

    name: str  # the function's name, as in `def name`
    calls: int  # all its calls, those it made of itself included
    own_seconds: float  # in its own lines, the functions that it called left out
    cumulative_seconds: float  # from entry to return, the functions that it called included
    share: float  # own_seconds over the own seconds of all functions, 0 to 1


def profile_run(function, log_file):
    """Runs function() under cProfile, writes the log, and returns what function() returned.

    The log is in the binary format that pstats.Stats(log_file) reads.
    """
    # TODO 1: run function() in a cProfile.Profile; dump_stats(log_file)
    # runcall switches the profiler on and off around the one call: nothing of ours gets into the
    # log. A new Profile each time, because a Profile adds up all that it ever saw.
    profile = cProfile.Profile()
    result = profile.runcall(function)
    profile.dump_stats(log_file)
    return result
    # END TODO 1


def hottest(log_file):
    """The Reading of the function with the most own seconds in the log.

    `pstats.Stats(log_file).stats` is a dictionary:
        (file, line, name) -> (primitive calls, calls, own seconds, cumulative seconds, callers)
    where primitive calls leave out the calls that a function made of itself.
    """
    # TODO 2: return the Reading of the entry with the most own seconds
    # Own seconds are where work is done. Cumulative seconds count the same moment once for every
    # function that is open then: the outermost function always wins, and their sum means nothing.
    entries = pstats.Stats(str(log_file)).stats
    (_, _, name), numbers = max(entries.items(), key=lambda entry: entry[1][2])
    _, calls, own, cumulative, _ = numbers
    total = sum(numbers[2] for numbers in entries.values())
    return Reading(name, calls, own, cumulative, own / total)
    # END TODO 2
