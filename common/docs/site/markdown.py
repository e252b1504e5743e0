"""Tells a Markdown page's prose from its code, as common/tool/markdown_prose.cpp does."""

import re
from dataclasses import dataclass

PROSE, FENCED, INDENTED = "prose", "fenced", "indented"

FENCE = re.compile(r"^ *(`{3,}|~{3,})\s*([^`]*)$")
ITEM = re.compile(r"^ *(?:\d+\. |[-*] )")


@dataclass
class Block:
    kind: str
    lines: list[str]
    indent: int = 0  # of the text around it, where it is code
    language: str = ""  # as the fence says


def indent_of(line: str) -> int:
    return len(line) - len(line.lstrip(" "))


def blocks_of(text: str) -> list[Block]:
    """The page cut into runs of prose and blocks of code; code without its fence or indent."""
    blocks = []
    lines = text.splitlines()
    item = 0  # where the text of the list item begins that we are in
    after_blank = True
    i = 0

    def prose(line: str):
        if not blocks or blocks[-1].kind != PROSE:
            blocks.append(Block(PROSE, []))
        blocks[-1].lines.append(line)

    while i < len(lines):
        line = lines[i]
        if fence := FENCE.match(line):
            indent = indent_of(line)
            block = Block(FENCED, [], indent, fence.group(2).strip())
            i += 1
            while i < len(lines) and lines[i].strip() != fence.group(1):
                block.lines.append(lines[i][min(indent, indent_of(lines[i])):])
                i += 1
            i += 1
            blocks.append(block)
            after_blank = False
            continue
        if after_blank and line.strip() and indent_of(line) < item:
            item = 0
        if after_blank and line.strip() and indent_of(line) >= item + 4:
            block = Block(INDENTED, [], item)
            while i < len(lines) and (not lines[i].strip() or indent_of(lines[i]) >= item + 4):
                block.lines.append(lines[i][item + 4:])
                i += 1
            blank_lines = 0
            while not block.lines[-1].strip():
                block.lines.pop()
                blank_lines += 1
            blocks.append(block)
            for _ in range(blank_lines):
                prose("")
            after_blank = blank_lines > 0
            continue
        if found := ITEM.match(line):
            item = found.end()
        after_blank = not line.strip()
        prose(line)
        i += 1
    return blocks


def anchor_of(heading: str) -> str:
    """What `#...` calls a heading: GitHub's rule."""
    text = re.sub(r"!?\[([^\]]*)\]\([^)]*\)", r"\1", heading)
    text = re.sub(r"[^\w\- ]", "", text, flags=re.UNICODE)
    return text.strip().lower().replace(" ", "-")


def anchors_of(blocks: list[Block]) -> list[str]:
    """One for each heading, in the order of the page; the second of a name gets `-1`."""
    names, seen = [], {}
    for block in blocks:
        if block.kind != PROSE:
            continue
        for line in block.lines:
            if re.match(r"#{1,6} ", line):
                name = anchor_of(line.lstrip("#"))
                before = seen.get(name, 0)
                seen[name] = before + 1
                names.append(f"{name}-{before}" if before else name)
    return names
