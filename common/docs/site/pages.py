"""The pages of the site, in the order in which they are read.

The stages and their order come from common/stages.txt, all other pages from where they lie: a new page
needs no entry anywhere.
"""

import re
from dataclasses import dataclass
from pathlib import Path

FRONT, STAGES, TEACHERS, MORE = "front", "stages", "teachers", "more"


@dataclass(frozen=True)
class Page:
    path: Path  # of its Markdown, from the root of the workbook
    title: str
    part: str  # FRONT, STAGES, TEACHERS or MORE
    is_room: bool = False  # a page below the one of its folder's parent

    @property
    def id(self) -> str:
        """Its name in Doxygen, and that of its .html file."""
        if self.part == FRONT:
            return "index"
        folder_page = self.path.name == "README.md"
        return "page_" + slug(self.path.parent if folder_page else self.path.with_suffix(""))


def slug(path: Path) -> str:
    return re.sub(r"[^A-Za-z0-9]+", "_", path.as_posix()).lower()


def title_of(file: Path) -> str:
    for line in file.read_text(encoding="utf-8").splitlines():
        if line.startswith("# "):
            return line[2:].strip()
    raise SystemExit(f"{file} has no title: begin it with a line `# ...`.")


def stage_folders(root: Path) -> list[Path]:
    """Those of the stages; a worked example with a folder of its own follows the rooms beside it."""
    rows = (root / "common" / "stages.txt").read_text(encoding="utf-8").splitlines()
    fields = [[field.strip() for field in row.split("|")] for row in rows]
    folders = [Path(row[2]) for row in fields if row[0] == "stage" and len(row) > 2]
    for row in fields:
        if row[0] == "worked" and len(row) > 2 and Path(row[2]) not in folders:
            worked = Path(row[2])
            beside = [i for i, folder in enumerate(folders) if folder.parent == worked.parent]
            folders.insert(beside[-1] + 1 if beside else len(folders), worked)
    return folders


def read_pages(root: Path) -> list[Page]:
    """Front page, stages, the teachers' pages, the rest. What a copy lacks is left out."""
    pages = []

    def add(path: Path, part: str, is_room: bool = False):
        if (root / path).is_file() and all(page.path != path for page in pages):
            pages.append(Page(path, title_of(root / path), part, is_room))

    add(Path("README.md"), FRONT)
    for folder in stage_folders(root):
        is_room = folder.parent != Path(".")
        if is_room:
            add(folder.parent / "README.md", STAGES)
        add(folder / "README.md", STAGES, is_room)
    for folder, part in ((Path("solutions"), TEACHERS), (Path("common/docs"), MORE)):
        files = sorted((root / folder).glob("*.md"), key=lambda file: (file.name != "README.md", file))
        for file in files:
            add(file.relative_to(root), part)
    return pages
