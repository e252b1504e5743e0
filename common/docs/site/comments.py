"""Doxygen's filter for the headers of common/: their plain comments as Doxygen's, printed.

    comments.py common/FOLDER/HEADER.hpp

A comment documents what stands directly below it, or in front of it on its line; the one above
`#pragma once` documents the file, and a type that begins the file without words of its own. Comments
in bodies, and those that a blank line follows, are left alone. Each line keeps its number, so that
Doxygen's line numbers are the header's.
"""

import re
import sys
from itertools import takewhile

from prose import documentation, group_of, repeatable, summarised
from scopes import scopes_of

COMMENT = re.compile(r"^\s*//(?: (.*)|)$")
TRAILING = re.compile(
    r"""^(?P<code>\s*[^\s/#](?:"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)+'|[^"'/]|/(?!/)|(?<=\w)')*?)
        (?P<gap>\s*)//\ (?P<text>.*)$""",
    re.VERBOSE,
)
CONTINUED = re.compile(r"^(\s{8,})// (.*)$")
NOT_DOCUMENTED = re.compile(
    r"^\s*(#(?!define)|$|\}|(public|private|protected):|(inline )?namespace\b|extern \"C\" \{)")
FRIEND = re.compile(r"^\s+friend .*;\s*(//.*)?$")
FUNCTION_ON_ONE_LINE = re.compile(r"^[\w(].*\(.*\).*;\s*$")
BRACE = re.compile(r"^\s*\}|.*\{\s*$")  # a scope begins or ends there
TYPE = re.compile(r"^(class|struct) \w+[^;]*\{")
CLOSING = re.compile(r"^\}\s*// namespace workbook\b")
OPENING = re.compile(r"^(inline )?namespace workbook( |::)[^;]*\{$")


def with_line_comments(text: str) -> str:
    """`/* ... */` on lines of its own as `// ...`."""

    def converted(found: re.Match) -> str:
        lines = found[1].rstrip().split("\n")
        return "\n".join(("// " + re.sub(r"^\s*\* ?", "", line).strip()).rstrip() for line in lines)

    return re.sub(r"^/\*((?:(?!\*/).)*)\*/$", converted, text, flags=re.DOTALL | re.MULTILINE)


class Filter:
    def __init__(self, text: str, group: str):
        text = with_line_comments(text)
        self.lines = text.split("\n")
        self.scopes = scopes_of(text)
        self.group = group

    def run(self) -> str:
        self.without_private()
        self.about_first_type()
        i = 0
        while i < len(self.lines):
            i = self.comment(i) if COMMENT.match(self.lines[i]) else self.code(i)
        self.into_group()
        return "\n".join(self.lines)

    def comment(self, begin: int) -> int:
        """A run of lines that are comments alone; the line behind it is looked at next."""
        end = begin
        while end < len(self.lines) and COMMENT.match(self.lines[end]):
            end += 1
        below = self.lines[end] if end < len(self.lines) else ""
        if below == "#pragma once":
            self.document(begin, end)
            self.lines[end] = "/// @file"
        elif self.scopes[begin][0] != "body" and not NOT_DOCUMENTED.match(below):
            words = self.document(begin, end)
            if self.scopes[begin][0] == "namespace" and repeatable(words):
                return self.repeat(" ".join(words), end)
        return end

    def document(self, begin: int, end: int) -> list[str]:
        given = [COMMENT.match(line)[1] or "" for line in self.lines[begin:end]]
        words = summarised(documentation(given))
        self.lines[begin:end] = [f"/// {line}".rstrip() for line in words]
        return words

    def repeat(self, words: str, at: int) -> int:
        """One comment above several functions speaks for each of them."""
        if not FUNCTION_ON_ONE_LINE.match(self.lines[at]):
            return at
        at += 1
        while at < len(self.lines) and FUNCTION_ON_ONE_LINE.match(self.lines[at]):
            self.lines[at] = f"/** {words} */ {self.lines[at]}"
            at += 1
        return at

    def code(self, at: int) -> int:
        """A line with code: a comment behind it, and the lines that go on with that comment."""
        found = TRAILING.match(self.lines[at])
        if not found or self.scopes[at][0] == "body" or BRACE.match(found["code"]):
            return at + 1
        column = len(found["code"] + found["gap"])
        words = [found["text"]]
        end = at + 1
        while end < len(self.lines):
            more = CONTINUED.match(self.lines[end])
            if not more or len(more[1]) != column:
                break
            words.append(more[2])
            end += 1
        words = documentation(words)
        self.lines[at] = f"{found['code']} ///< {words[0]}"
        self.lines[at + 1:end] = [f"///< {line}" for line in words[1:]]
        return end

    def without_private(self):
        """What is private is not for callers; friends are operators that need no words."""
        private = 0  # the depth of the type that we are in the private part of
        for i, line in enumerate(self.lines):
            kind, depth = self.scopes[i]
            label = line.strip()
            if depth < private or (depth == private and label in ("public:", "protected:")):
                private = 0
            if kind == "type" and label == "private:":
                private = depth
            is_end = depth == private and label.startswith("}")
            if private and not is_end or FRIEND.match(line):
                self.lines[i] = ""

    def about_first_type(self):
        """A header named after the type that it begins with says at its top what that type is."""
        top = takewhile(bool, (found and found[1] for found in map(COMMENT.match, self.lines)))
        words = summarised(documentation(list(top)))
        opening = next((i for i, line in enumerate(self.lines) if OPENING.match(line)), len(self.lines))
        first = next((i for i in range(opening + 1, len(self.lines)) if self.lines[i]), opening)
        if first > opening and TYPE.match(self.lines[first]) and repeatable(words):
            self.lines[first] = f"/** {' '.join(words)} */ {self.lines[first]}"

    def into_group(self):
        """All that the namespace holds, or the file where it has none, is the group's."""
        opening = [i for i, line in enumerate(self.lines) if OPENING.match(line)]
        closing = [i for i, line in enumerate(self.lines) if CLOSING.match(line)]
        if not opening:
            opening, closing = [self.lines.index("/// @file") + 1], [len(self.lines) - 1]
        for begin, end in zip(opening, closing):
            self.lines[begin] += f" /** @addtogroup {self.group} */ /** @{{ */"
            self.lines[end] = "/** @} */ " + self.lines[end]


def main():
    path = sys.argv[1]
    folder = path.split("/")[-2]
    with open(path, encoding="utf-8") as file:
        filtered = Filter(file.read(), group_of(folder)).run()
    sys.stdout.reconfigure(encoding="utf-8")
    print(filtered, end="")


if __name__ == "__main__":
    main()
