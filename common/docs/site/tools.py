"""Doxygen, its theme and MathJax, or the sentence that says what to install."""

import re
import shutil
import subprocess
from dataclasses import dataclass
from pathlib import Path

SHARED = (Path("/usr/share"), Path("/usr/local/share"), Path("/opt/homebrew/share"))


@dataclass(frozen=True)
class Tools:
    doxygen: str
    version: tuple[int, ...]
    theme: Path
    mathjax: Path


def folder_with(name: str, file: str) -> Path | None:
    return next((folder / name for folder in SHARED if (folder / name / file).is_file()), None)


def package_of(root: Path, what: str) -> str:
    """As common/setup/packages.txt has it."""
    table = root / "common" / "setup" / "packages.txt"
    for line in table.read_text(encoding="utf-8").splitlines():
        fields = [field.strip() for field in line.split("|")]
        if len(fields) == 4 and fields[1] == what:
            return fields[3].lstrip("?")
    raise SystemExit(f"common/setup/packages.txt has no line for {what}: add one.")


def find_tools(root: Path) -> Tools:
    found = {
        "Doxygen": shutil.which("doxygen"),
        "Doxygen's theme": folder_with("doxygen-awesome-css", "doxygen-awesome.css"),
        "formulas for the site": folder_with("javascript/mathjax", "MathJax.js"),
    }
    missing = [package_of(root, what) for what, where in found.items() if not where]
    if missing:
        raise SystemExit(f"The site needs what is not here: install {', '.join(missing)} "
                         "(./workbook setup tools does it).")
    doxygen = found["Doxygen"]
    answer = subprocess.run([doxygen, "--version"], stdout=subprocess.PIPE, encoding="utf-8").stdout
    version = tuple(int(part) for part in re.match(r"[\d.]+", answer)[0].split("."))
    return Tools(doxygen, version, found["Doxygen's theme"], found["formulas for the site"])
