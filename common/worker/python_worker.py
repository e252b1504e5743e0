"""The worker for Python: python_worker.py MODULE_FILE [ARGUMENT..]

Times the mask of a Python module for the driver, and says what worker_main.cpp says; the messages
are in protocol.hpp. The module gives

    make_mask(vertices, width, height, border_value=True, row_step=1)

and returns a buffer of width * height bytes. It may give more methods (make_mask_NAME is asked for
as NAME), the name of what did the work (device), and a function setup(*arguments) that is called
once with this program's further arguments. Standard library only, Python 3.9 or later.
"""

import importlib.util
import math
import os
import sys
import time

POISON = 0xA5
DECOY = ((3, 5), (59, 11), (23, 61))
LARGEST_EXACT_INTEGER = 2**26  # exact_integer_limit of geometry/ring.hpp
DECOY_ROWS = 8


class RequestError(Exception):
    """The driver asked for what this worker cannot do; the message says why."""


class Worker:
    def __init__(self, module_file, arguments):
        self.module_file = module_file
        self.arguments = arguments
        self.module = None
        self.make_mask = None
        self.ring = []
        self.border_value = True
        self.width = self.height = 0
        self.row_step = 1
        self.pixels = b""

    def answer(self, request):
        """The answer to one request; what it raises becomes an `error` line."""
        verb, *words = request.split() or [""]
        answers = {"make": self.make, "case": self.set_case, "run": self.run}
        if verb not in answers:
            raise RequestError(f"unknown request: {verb}")
        return answers[verb](words)

    def make(self, words):
        name = words[0] if words else "-"
        start = time.perf_counter()
        if self.module is None:
            module = load(self.module_file)
            if hasattr(module, "setup"):
                module.setup(*self.arguments)
            self.module = module
        self.make_mask = self.method(name)
        self.make_mask(DECOY, 64, 64)
        cost = time.perf_counter() - start
        device = one_line(str(getattr(self.module, "device", "-")))
        return f"made {cost.hex()} {device or '-'}"

    def method(self, name):
        attribute = "make_mask" if name == "-" else "make_mask_" + name
        if not hasattr(self.module, attribute):
            raise RequestError(f"this stage has no method called `{name}`: "
                               f"{self.module_file} has no {attribute}()")
        return getattr(self.module, attribute)

    def set_case(self, words):
        try:
            width, height, row_step, border, count = (int(word) for word in words[:5])
            numbers = [float.fromhex(word) for word in words[5:]]
        except ValueError as error:
            raise RequestError("the case is not whole") from error
        if len(numbers) != 2 * count:
            raise RequestError("the case is not whole")
        if width < 0 or height < 0:
            raise RequestError(f"a mask cannot be {width} x {height} pixels: sizes start at 0")
        if row_step < 1:
            raise RequestError("the row step starts at 1")
        self.width, self.height, self.row_step = width, height, row_step
        self.border_value = border != 0
        numbers = as_python_would_write(numbers)
        self.ring = list(zip(numbers[0::2], numbers[1::2]))
        self.pixels = bytes([POISON]) * (width * height)
        return "ok"

    def run(self, words):
        """Each timed call gets the ring rotated by one vertex more (the same polygon, the same
        work) and comes after an untimed call on another polygon, so that a mask kept from before
        is found out."""
        if self.make_mask is None:
            raise RequestError("run before make")
        if len(words) != 1 or not words[0].isdigit():
            raise RequestError("run needs a count")
        times = []
        for _ in range(int(words[0])):
            self.call_decoy()
            self.ring = self.ring[1:] + self.ring[:1]
            ring = tuple(self.ring)
            self.pixels = bytes([POISON]) * (self.width * self.height)
            start = time.perf_counter()
            mask = self.make_mask(ring, self.width, self.height, self.border_value, self.row_step)
            times.append(time.perf_counter() - start)
            self.pixels = self.asked_rows(mask)
        return " ".join([f"times {len(times)}"] + [t.hex() for t in times])

    def call_decoy(self):
        """A few rows only: the slowest version takes minutes for a whole image."""
        step = max(self.row_step, self.height // DECOY_ROWS)
        self.make_mask(DECOY, self.width, self.height, self.border_value, step)

    def asked_rows(self, mask):
        """The mask's bytes; rows that were not asked for are poison."""
        mask = memoryview(mask).tobytes()
        if len(mask) != self.width * self.height:
            raise RequestError(f"make_mask returned {len(mask)} bytes "
                               f"for {self.width} x {self.height} pixels")
        if self.row_step == 1:
            return mask
        pixels = bytearray([POISON]) * len(mask)
        for y in range(0, self.height, self.row_step):
            row = slice(y * self.width, (y + 1) * self.width)
            pixels[row] = mask[row]
        return bytes(pixels)


def as_python_would_write(numbers):
    """645.0 becomes 645 when all are integers that both kinds of arithmetic treat alike."""
    if all(n.is_integer() and math.fabs(n) <= LARGEST_EXACT_INTEGER for n in numbers):
        return [int(n) for n in numbers]
    return numbers


def load(file):
    """The module in `file`, imported with its folder in the path as `python3 file` does."""
    sys.path.insert(0, os.path.dirname(os.path.abspath(file)))
    sys.dont_write_bytecode = True
    name = os.path.splitext(os.path.basename(file))[0]
    spec = importlib.util.spec_from_file_location(name, file)
    if spec is None or not os.path.isfile(file):
        raise RequestError(f"there is no Python file {file}")
    module = importlib.util.module_from_spec(spec)
    sys.modules[name] = module
    try:
        spec.loader.exec_module(module)
    except ModuleNotFoundError as error:
        if (error.name or "").split(".")[0] != "numpy":
            raise
        raise RequestError(f"unavailable: numpy is missing: {sys.executable} cannot import it; "
                           "install the package python3-numpy or set WORKBOOK_PYTHON to one that can"
                           ) from error
    return module


def one_line(text):
    return " ".join(text.split())


def message(error):
    """What went wrong in one line; the kind of error only where the text alone would be cryptic."""
    text = one_line(str(error))
    if text and isinstance(error, (RequestError, ValueError, NotImplementedError, OSError)):
        return text
    return f"{type(error).__name__}: {text}" if text else type(error).__name__


def take_over_pipes():
    """The pipes from and to the driver. The module reads an empty standard input, and what it
    prints goes to standard error, whether Python or a C library prints it."""
    requests = os.fdopen(os.dup(0), "r", encoding="ascii", errors="replace", newline="\n")
    answers = os.fdopen(os.dup(1), "wb")
    nothing = os.open(os.devnull, os.O_RDONLY)
    os.dup2(nothing, 0)
    os.close(nothing)
    os.dup2(2, 1)
    sys.stdout = sys.stderr
    return requests, answers


def serve(worker, requests, answers):
    def say(line, payload=b""):
        answers.write(line.encode("utf-8", "replace") + b"\n" + payload)
        answers.flush()

    say("ready")
    for request in requests:
        request = request.strip()
        if request == "mask":
            say(f"mask {len(worker.pixels)} 0", worker.pixels)
            continue
        try:
            say(worker.answer(request))
        except BrokenPipeError:
            raise
        except (Exception, SystemExit) as error:
            say("error " + message(error))


def main(arguments):
    if not arguments:
        print("usage: python_worker.py MODULE_FILE [ARGUMENT..]", file=sys.stderr)
        return 2
    requests, answers = take_over_pipes()
    try:
        serve(Worker(arguments[0], arguments[1:]), requests, answers)
    except KeyboardInterrupt:
        return 130
    except BrokenPipeError:  # the driver is gone: nobody is left to tell
        os._exit(1)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
