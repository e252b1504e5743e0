"""The texts that are written for Doxygen: a page for each page of the workbook and each source it
links to, and the tree at the side."""

import html
import re
from pathlib import Path

from markdown import FENCED, Block
from pages import FRONT, MORE, STAGES, TEACHERS, Page
from passed_on import escaped, raw, words
from readme import LANGUAGES, Readme, code_block
from targets import SiteTargets

PARTS = {STAGES: "The stages", TEACHERS: "For teachers", MORE: "Beside the stages"}


def steps(before: Page | None, after: Page | None) -> str:
    """The links to the page before and to the next one."""
    links = ""
    for page, name, title in ((before, "prev", "Previous"), (after, "next", "Next")):
        if page:
            links += (f'<a class="{name}" rel="{name}" href="{page.id}.html">'
                      f"<small>{title}</small>{escaped(page.title)}</a>")
    return raw(f'<nav class="steps" aria-label="Pages">{links}</nav>')


def readings(root: Path, pages: list[Page], targets: SiteTargets) -> dict[str, str]:
    """File name and text of each page of the workbook."""
    texts = {}
    for i, page in enumerate(pages):
        text = (root / page.path).read_text(encoding="utf-8")
        before = pages[i - 1] if i else None
        after = pages[i + 1] if i + 1 < len(pages) else None
        converted = Readme(page.path, page.id, targets).convert(text)
        texts[f"{page.id}.md"] = f"{converted}\n{steps(before, after)}\n"
    return texts


def sources(root: Path, targets: SiteTargets) -> dict[str, str]:
    """The same for each source file that some page links to."""
    texts = {}
    for path, name in sorted(targets.sources.items()):
        language = {".hpp": "cpp", ".cpp": "cpp", ".h": "c"}.get(path.suffix, path.suffix[1:])
        lines = (root / path).read_text(encoding="utf-8").splitlines()
        language = language if language in LANGUAGES else ""
        texts[f"{name}.md"] = (f"# {path.as_posix()} {{#{name}}}\n\n{way_back(path, targets)}\n\n"
                               f"{code_block(Block(FENCED, lines, language=language))}\n")
    return texts


def way_back(source: Path, targets: SiteTargets) -> str:
    """To the page of the folder that the source lies in, or of one above."""
    page = next(page for folder in source.parents if (page := targets.page_of.get(folder / "README.md")))
    return f'A file of <a href="{page.id}.html">{words(page.title)}</a>.'


def layout(pages: list[Page], given: str) -> str:
    """Doxygen's own layout with another tree at the side (the pages in their order, then the API),
    and a group's words before its members."""
    groups_tab = "topics" if 'type="topics"' in given else "modules"

    def tab(page: Page) -> str:
        return f'<tab type="user" url="@ref {page.id}" title="{html.escape(page.title)}"/>'

    tabs = ['<tab type="mainpage" title="Front page"/>']
    for part, title in PARTS.items():
        of_part = [page for page in pages if page.part == part]
        if of_part:
            tabs += [f'<tab type="usergroup" title="{title}">', *nested(of_part, tab), "</tab>"]
    tabs += [f'<tab type="{groups_tab}" title="API of common"/>',
             '<tab type="classindex" title="All types"/>', '<tab type="filelist" title="All headers"/>']
    tree = "<navindex>\n" + "\n".join(tabs) + "\n</navindex>"
    given = re.sub(r"<navindex>.*?</navindex>", lambda _: tree, given, flags=re.DOTALL)
    return re.sub(r"<group>.*?</group>", lambda group: words_first(group[0]), given, flags=re.DOTALL)


def words_first(group: str) -> str:
    group = re.sub(r"<detaileddescription[^>]*/>", "", group)
    return re.sub(r"<briefdescription[^>]*/>", '<detaileddescription title="What it is for"/>', group)


def nested(pages: list[Page], tab) -> list[str]:
    """Rooms below the page of their stage."""
    tabs = []
    for i, page in enumerate(pages):
        has_rooms = not page.is_room and i + 1 < len(pages) and pages[i + 1].is_room
        if has_rooms:
            tabs.append(tab(page).replace('type="user"', 'type="usergroup"').replace("/>", ">"))
        else:
            tabs.append(tab(page))
        ends_rooms = page.is_room and (i + 1 == len(pages) or not pages[i + 1].is_room)
        if ends_rooms:
            tabs.append("</tab>")
    return tabs
