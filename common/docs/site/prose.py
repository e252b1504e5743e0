"""The words of a comment in C++, as Doxygen is to read them."""

import re

from passed_on import code_span, words

CODE_SPAN = re.compile(r"`([^`]+)`")
EXAMPLE = re.compile(r"^ {2,}\S")
ITEM = re.compile(r"^ *(- |\d+\. )")
THROWS = re.compile(r"(?<![\w,;] )\bThrows (?P<what>std::\w+|[A-Z]\w+) ")


def documentation(lines: list[str]) -> list[str]:
    """As many lines as were given."""
    done, i = [], 0
    while i < len(lines):
        end = i
        if is_example(lines, i):
            while end < len(lines) and (EXAMPLE.match(lines[end]) or not lines[end]):
                end += 1
            while not lines[end - 1]:
                end -= 1
            language = ".cpp" if any(";" in line for line in lines[i:end]) else ".unparsed"
            done[-1] += f" @code{{{language}}}"
            done += lines[i:end]
            done[-1] += " @endcode"
        else:
            while end < len(lines) and lines[end] and not is_example(lines, end):
                end += 1
            if end == i:  # a blank line
                done.append("")
                end += 1
            else:
                done += paragraph("\n".join(lines[i:end])).split("\n")
        i = end
    return done


def summarised(lines: list[str]) -> list[str]:
    """As many lines again, with the first sentence told from the rest. (Doxygen would end it at any dot,
    those of code among them.)"""
    text = "\n".join(lines)
    first, *rest = re.split(r"(?=\n\n| @code)", text, maxsplit=1)
    without_code = re.sub(r"<code>.*?</code>", lambda code: "C" * len(code[0]), first, flags=re.DOTALL)
    if end := re.search(r"[.?!](?=\s+[^a-z\s@])", without_code):
        first = first[:end.end()] + " @details" + first[end.end():]
    return ("@brief " + first + "".join(rest)).split("\n")


def is_example(lines: list[str], at: int) -> bool:
    """Lines that are indented, and do not go on with a list's item, are shown as they are."""
    if at == 0 or not EXAMPLE.match(lines[at]):
        return False
    above = at - 1
    while above > 0 and EXAMPLE.match(lines[above]):
        above -= 1
    return not ITEM.match(lines[above])


def paragraph(text: str) -> str:
    """What is thrown, said in the last sentence, becomes a section of its own."""
    done, at = "", 0
    for code in CODE_SPAN.finditer(text):
        done += words(text[at:code.start()]) + code_span(code[1]) + "\n" * code[1].count("\n")
        at = code.end()
    done += words(text[at:])
    last = None
    for last in THROWS.finditer(done):
        pass
    if last and not re.search(r"\.\s+[A-Z]", done[last.end():]):
        done = f"{done[:last.start()]}@throws {last['what']} {done[last.end():]}"
    return done


def repeatable(lines: list[str]) -> bool:
    """One paragraph, without what needs lines of its own."""
    text = "\n".join(lines)
    return all(lines) and not re.search(r"@code|\*/|/\*|^\s*- ", text, re.MULTILINE)


def group_of(folder: str) -> str:
    """Doxygen's name for what a folder of common/ holds."""
    return "api_" + folder
