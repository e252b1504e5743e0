"""Walks the site: from page to page by `next`, and along every link.

    check.py HTML PAGE...      prints what is wrong; 1 where something is
"""

import re
import sys
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote

# Of the scripts behind the tree at the side and the menu of a phone: [ "Title", "page.html", ... and
# {text:"Title",url:"page.html"}.
BRANCH = re.compile(r'^ *\[ "[^"]*", "([^"#]+)|\btext:"[^"]*",url:"([^"#]+)', re.MULTILINE)


class Page(HTMLParser):
    def __init__(self, file: Path):
        super().__init__()
        self.links, self.loads, self.names = set(), set(), set()
        self.steps: dict[str, str] = {}  # the href of rel="prev" and rel="next"
        self.feed(file.read_text(encoding="utf-8", errors="replace"))

    def handle_starttag(self, tag, attributes):
        of = {name: value for name, value in attributes if value}
        targets = {of[name] for name in ("href", "src") if name in of}
        self.links |= targets
        if tag != "a":
            self.loads |= targets
        elif "rel" in of:
            self.steps[of["rel"]] = of.get("href", "")
        self.names |= {of[name] for name in ("id", "name") if name in of}


def page_faults(html: Path, pages: dict[str, Page], name: str) -> list[str]:
    page, faults = pages[name], []
    for link in sorted(page.links):
        path, _, anchor = link.partition("#")
        target = unquote(path) or name
        if link in page.loads and link.startswith(("http:", "https:", "//")):
            faults.append(f"{name}: {link} is loaded from the network.")
        if link.startswith(("http:", "https:", "mailto:", "javascript:", "data:")):
            continue
        if not (html / target).is_file():
            faults.append(f"{name}: {link} leads to no file of the site.")
        elif anchor and target in pages and unquote(anchor) not in pages[target].names:
            faults.append(f"{name}: {target} has nothing that is called #{anchor}.")
    return faults


def faults_of(html: Path, order: list[str]) -> list[str]:
    pages = {file.name: Page(file) for file in sorted(html.glob("*.html"))}
    faults = [f"{name} is not there: the page was not made." for name in order if name not in pages]
    for before, name, after in zip([None, *order], order, [*order[1:], None]):
        for step, wanted in (("prev", before), ("next", after)):
            given = pages[name].steps.get(step) if name in pages else wanted
            if given != wanted:
                faults.append(f"{name}: the link {step} leads to {given or 'no page'}, not to {wanted or 'none'}.")
    for name in pages:
        faults += page_faults(html, pages, name)
    for script in sorted(html.glob("*.js")):
        faults += [f"{script.name}: {branch or entry} leads to no page of the site."
                   for branch, entry in BRANCH.findall(script.read_text(encoding="utf-8"))
                   if (branch or entry) not in pages]
    return faults


if __name__ == "__main__":
    if found := faults_of(Path(sys.argv[1]), sys.argv[2:]):
        raise SystemExit("\n".join(found))
