"""Walks the site: from page to page by `next`, and along every link.

    check.py HTML PAGE...      prints what is wrong; 1 where something is
"""

import re
import sys
from dataclasses import dataclass, field
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote


BRANCH = re.compile(r'^ *\[ "[^"]*", "([^"]+)"', re.MULTILINE)  # [ "Title", "page.html", ...
ENTRY = re.compile(r'\btext:"[^"]*",url:"([^"]+)"')  # {text:"Title",url:"page.html"}


@dataclass
class Found:
    links: list[str] = field(default_factory=list)  # href and src
    loads: list[str] = field(default_factory=list)  # what the page cannot do without
    names: set[str] = field(default_factory=set)  # what `#...` may name
    steps: dict[str, str] = field(default_factory=dict)  # the href of rel="prev" and rel="next"


class Reader(HTMLParser):
    def __init__(self):
        super().__init__()
        self.found = Found()

    def handle_starttag(self, tag, attributes):
        of = dict(attributes)
        for name in ("href", "src"):
            if of.get(name):
                self.found.links.append(of[name])
                if tag != "a":
                    self.found.loads.append(of[name])
        for name in ("id", "name"):
            if of.get(name):
                self.found.names.add(of[name])
        if tag == "a" and of.get("rel") in ("prev", "next"):
            self.found.steps[of["rel"]] = of.get("href", "")


def read(file: Path) -> Found:
    reader = Reader()
    reader.feed(file.read_text(encoding="utf-8", errors="replace"))
    return reader.found


def chain_faults(pages: dict[str, Found], order: list[str]) -> list[str]:
    """Each page is there, and knows the one before and the next."""
    faults = [f"{name} is not there: the page was not made." for name in order if name not in pages]
    for i, name in enumerate(order):
        if name not in pages:
            continue
        for step, place in (("prev", i - 1), ("next", i + 1)):
            wanted = order[place] if 0 <= place < len(order) else None
            given = pages[name].steps.get(step)
            if given != wanted:
                faults.append(f"{name}: the link {step} leads to {given or 'no page'}, "
                              f"not to {wanted or 'none'}.")
    return faults


def link_faults(html: Path, pages: dict[str, Found]) -> list[str]:
    faults = []
    for name, page in sorted(pages.items()):
        faults += [f"{name}: {link} is loaded from the network." for link in page.loads
                   if link.startswith(("http:", "https:", "//"))]
        for link in sorted(set(page.links)):
            if link.startswith(("http:", "https:", "mailto:", "javascript:", "data:")):
                continue
            path, _, anchor = link.partition("#")
            target = unquote(path) or name
            if not (html / target).is_file():
                faults.append(f"{name}: {link} leads to no file of the site.")
            elif anchor and target in pages and unquote(anchor) not in pages[target].names:
                faults.append(f"{name}: {target} has nothing that is called #{anchor}.")
    return faults


def tree_faults(html: Path, pages: dict[str, Found]) -> list[str]:
    """The tree at the side and the menu of a phone are made of scripts."""
    faults = []
    for script in sorted(html.glob("*.js")):
        text = script.read_text(encoding="utf-8")
        for target in BRANCH.findall(text) + ENTRY.findall(text):
            if target.partition("#")[0] not in pages:
                faults.append(f"{script.name}: {target} leads to no page of the site.")
    return faults


def faults_of(html: Path, order: list[str]) -> list[str]:
    pages = {file.name: read(file) for file in html.glob("*.html")}
    return chain_faults(pages, order) + link_faults(html, pages) + tree_faults(html, pages)


if __name__ == "__main__":
    found = faults_of(Path(sys.argv[1]), sys.argv[2:])
    if found:
        raise SystemExit("\n".join(found))
