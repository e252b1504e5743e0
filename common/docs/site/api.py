"""The folders of common/ as Doxygen's groups: each with what it is for and a line for each header."""

from pathlib import Path

from prose import documentation, group_of

NOT_API = {"docs", "tests"}


def headers(root: Path) -> list[Path]:
    """All that the site documents, from the root."""
    found = sorted([*(root / "common").glob("*/*.hpp"), *(root / "common").glob("*/*.h")])
    return [file.relative_to(root) for file in found if file.parent.name not in NOT_API]


def folders(root: Path) -> list[tuple[str, str, str]]:
    """Folder, title, purpose; in the order of the site."""
    table = root / "common" / "docs" / "site" / "folders.txt"
    rows = [[field.strip() for field in line.split("|", 2)]
            for line in table.read_text(encoding="utf-8").splitlines()
            if line and not line.startswith("#")]
    described = {row[0] for row in rows}
    there = {file.parent.name for file in headers(root)}
    for folder in sorted(there - described):
        raise SystemExit(f"common/{folder} has headers and no line in {table.relative_to(root)}: "
                         "say there what it is for.")
    return [tuple(row) for row in rows if row[0] in there]


def first_sentence(header: Path) -> str:
    """Of the comment at the top."""
    lines = []
    for line in header.read_text(encoding="utf-8").splitlines():
        if not line.startswith(("//", "/*", " *")):
            break
        for mark in ("//", "/*", " *"):
            line = line.removeprefix(mark)
        lines.append(line.removesuffix("*/").strip())
    sentence = " ".join(lines[:lines.index("")] if "" in lines else lines).split(". ")[0]
    return documentation([sentence.removesuffix(".") + "."])[0]


def groups(root: Path) -> str:
    text = ""
    for folder, title, purpose in folders(root):
        text += f"/** @defgroup {group_of(folder)} {title}\n@brief {documentation([purpose])[0]}\n\n"
        text += f"`common/{folder}` has these headers:\n\n"
        for header in headers(root):
            if header.parent.name == folder:
                text += f"- @ref {header.as_posix()} \"{header.name}\": {first_sentence(root / header)}\n"
        text += "*/\n\n"
    return text
