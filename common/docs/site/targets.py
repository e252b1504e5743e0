"""Where the links of the pages lead: to pages, headers, sources and pictures of the site."""

from pathlib import Path

from pages import Page, slug
from readme import heading_id

PICTURES = "pictures"  # the folder of the site that has them
SHOWN = {".hpp", ".h", ".cpp", ".c", ".cl", ".py", ".txt", ".cmake"}


class SiteTargets:
    """Remembers which sources and pictures were asked for: these and no others belong to the site."""

    def __init__(self, root: Path, pages: list[Page], headers: list[Path]):
        self.root = root
        self.page_of = {page.path: page for page in pages}
        self.headers = set(headers)
        self.sources: dict[Path, str] = {}  # the page of each
        self.pictures: dict[Path, str] = {}  # the file name of each

    def link(self, path: Path, anchor: str) -> str | None:
        if page := self.page_of.get(path):
            return f"{page.id}.html" + (f"#{heading_id(page.id, anchor)}" if anchor else "")
        # The answers stay in their folder.
        if path.parts[0] == "solutions" or path.suffix not in SHOWN or not (self.root / path).is_file():
            return None
        self.sources[path] = "source_" + slug(path)
        return self.sources[path] + ".html"

    def header(self, path: Path) -> bool:
        return path in self.headers

    def picture(self, path: Path) -> str:
        self.pictures[path] = slug(path.with_suffix("")) + path.suffix
        return f"{PICTURES}/{self.pictures[path]}"
