"""Builds the documentation site: what `cmake --build build/release --target site` runs.

    build.py ROOT OUT

leaves the site in OUT/html, and in OUT/report.txt what was made and what is wrong. Ends with 1 and a
sentence where a package is missing, and with what is wrong where Doxygen warns or a link leads
nowhere. Doxygen reads the headers as they are; of the pages, written for GitHub, it is given a copy in
which links, folds, pictures and formulas are what it knows.
"""

import html
import os
import re
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import check

SHARED = (Path("/usr/share"), Path("/usr/local/share"), Path("/opt/homebrew/share"))
# What formulas in TeX as SVG need, without fonts for other ways of drawing.
MATHJAX = ("MathJax.js", "extensions", "jax/element", "jax/input/TeX", "jax/output/SVG/jax.js",
           "jax/output/SVG/config.js", "jax/output/SVG/autoload", "jax/output/SVG/fonts/TeX")
PARTS = {"The stages": "[0-9]", "For teachers": "solutions/", "Beside the stages": "common/"}
TOKEN = re.compile(
    r"""
      (?P<fence> ^(?P<margin>\ *)(?P<ticks>```+)(?P<language>\w*)\n(?P<lines>.*?)\n\ *(?P=ticks)$ )
    | (?P<indented> (?<=\n\n) (?:\ {4}[^\n]*\n)+ )
    | (?P<code> (?P<tick>`+) (?P<inside>.+?) (?<!`) (?P=tick) (?!`) )
    | (?P<fold> </?details>\n? | <summary>.*?</summary>\n? )
    | (?P<picture> !\[(?P<alt>[^\]]*)\]\((?P<src>[^)\s]+)\) | <img\b[^>]*> )
    | (?P<link> \[(?P<text>(?:[^\[\]]|\[[^\]]*\])*)\]\((?P<target>[^)\s]+)\) )
    | (?P<formula> (?<![\w\\$]) \$`? (?![\s$`]) (?P<term>[^$]+?) (?<![\s\\`]) `?\$ (?![\w$]) )
    | (?P<heading> ^(?P<level>\#{1,6})\ +(?P<title>[^\n]*)$ )
    | (?P<special> " | (?<=\s)[@\#](?=\w) )
    """, re.VERBOSE | re.DOTALL | re.MULTILINE)


def slug(path: Path | str) -> str:
    return re.sub(r"[^a-z0-9]+", "_", str(path).lower())


@dataclass(frozen=True)
class Page:
    path: Path  # of its Markdown, from the root of the workbook
    title: str

    @property
    def id(self) -> str:
        """Its name in Doxygen, and that of its .html file."""
        name = re.sub(r"(/README)?\.md$", "", self.path.as_posix())
        return "index" if name == "README" else "page_" + slug(name)


def read_pages(root: Path) -> list[Page]:
    """In the order in which they are read: front page, stages, the teachers' pages, the rest."""
    files = [root / "README.md"]
    for pattern in ("[0-9]*/**/README.md", "solutions/README.md", "solutions/*.md", "common/docs/*.md"):
        files += sorted(file for file in root.glob(pattern) if file not in files)
    pages = []
    for file in files:
        title = re.search(r"^# +(.*)$", file.read_text(encoding="utf-8"), re.MULTILINE)
        if not title:
            raise SystemExit(f"{file} has no title: begin it with a line `# ...`.")
        pages.append(Page(file.relative_to(root), title[1]))
    return pages


def raw(markup: str) -> str:
    """HTML that Doxygen passes on: on one line, so that it fits in lists and tables."""
    return rf"\htmlonly[block]{markup}\endhtmlonly"


def literal(text: str) -> str:
    """Nothing in it is a command, a tag or emphasis; between two `"` Doxygen would understand nothing."""
    text = re.sub(r"[\\@#%*|$`\[\]]|(?<!\w)_|_(?!\w)|(?<!\w)::|--+", r"\\\g<0>", " ".join(text.split()))
    return html.escape(text, quote=False).replace('"', "&quot;")


class Site:
    """The copies for Doxygen, and the sources and pictures that they ask for."""

    def __init__(self, root: Path, out: Path):
        self.root, self.work, self.html = root, out / "work", out / "html"
        self.pages = read_pages(root)
        self.page_of = {page.path: page for page in self.pages}
        for folder, below in ((self.work, "pages"), (self.html, "pictures")):
            shutil.rmtree(folder, ignore_errors=True)
            (folder / below).mkdir(parents=True)

    def write(self, name: str, text: str):
        (self.work / "pages" / name).write_text(text, encoding="utf-8")

    def copy(self, page: Page):
        seen: dict[str, int] = {}
        text = (self.root / page.path).read_text(encoding="utf-8")
        text = TOKEN.sub(lambda found: self.token(page, found, seen), text)
        self.write(f"{page.id}.md", f"{text}\n\n{self.steps(page)}\n")

    def layout(self, groups: str) -> str:
        """The tree at the side: the pages in their order, then the API."""
        tabs = '<tab type="mainpage" title="Front page"/>'
        for title, folder in PARTS.items():
            top = [page for page in self.pages[1:] if re.match(folder, page.path.as_posix())
                   and self.parent(page) is self.pages[0]]
            if top:
                tabs += f'<tab type="usergroup" title="{title}">{"".join(map(self.tab, top))}</tab>'
        tabs += (f'<tab type="{groups}" title="API of common"/><tab type="classindex" title="All types"/>'
                 '<tab type="filelist" title="All headers"/>')
        return f'<doxygenlayout version="1.0"><navindex>{tabs}</navindex></doxygenlayout>'

    def tab(self, page: Page) -> str:
        below = "".join(self.tab(other) for other in self.pages if self.parent(other) is page)
        return (f'<tab type="user{"group" if below else ""}" url="@ref {page.id}" '
                f'title="{html.escape(page.title)}">{below}</tab>')

    def parent(self, page: Page) -> Page | None:
        """The page of the folder above, or the front page."""
        folders = list(page.path.parents)[page.path.name == "README.md":]
        return next((self.page_of[folder / "README.md"] for folder in folders
                     if folder / "README.md" in self.page_of), None)

    def steps(self, page: Page) -> str:
        """The links to the page before and to the next one."""
        at, links = self.pages.index(page), ""
        for place, name, title in ((at - 1, "prev", "Previous"), (at + 1, "next", "Next")):
            if 0 <= place < len(self.pages):
                other = self.pages[place]
                links += (f'<a class="{name}" rel="{name}" href="{other.id}.html">'
                          f"<small>{title}</small>{html.escape(other.title)}</a>")
        return raw(f'<nav class="steps" aria-label="Pages">{links}</nav>')

    def token(self, page: Page, found: re.Match, seen: dict[str, int]) -> str:
        def inside(text: str) -> str:
            return TOKEN.sub(lambda part: self.token(page, part, seen), text)

        if found["language"] == "math":
            return f"\\f[\n{found['lines']}\n\\f]"
        if found["code"]:  # in a table a `|` of code is written as `\|`
            return f"<code>{literal(found['inside'].replace(chr(92) + '|', '|'))}</code>"
        if found["fold"]:
            return raw(found["fold"].strip()) + "\n"
        if found["picture"]:
            return self.picture(page, found)
        if found["link"]:
            return self.link(page, found["text"], inside(found["text"]), found["target"])
        if found["formula"]:
            return rf"\f${found['term']}\f$"
        if found["heading"]:
            of_page = "mainpage" if page.id == "index" else page.id
            name = of_page if found["level"] == "#" else self.heading(page, found["title"], seen)
            return f"{found['level']} {inside(found['title'])} {{#{name}}}"
        return literal(found[0]) if found["special"] else found[0]

    def heading(self, page: Page, title: str, seen: dict[str, int]) -> str:
        """What GitHub calls it, behind the page's name."""
        words = re.sub(r"!?\[([^\]]*)\]\([^)]*\)", r"\1", title)
        name = re.sub(r"[^\w\- ]", "", words).strip().lower().replace(" ", "-")
        seen[name] = seen.get(name, -1) + 1
        return anchor_id(page, name + (f"-{seen[name]}" if seen[name] else ""))

    def resolved(self, page: Page, target: str) -> Path:
        return Path(os.path.normpath(page.path.parent / target)) if target else page.path

    def picture(self, page: Page, found: re.Match) -> str:
        markup = found[0]
        if found["src"]:
            markup = f'<img src="{found["src"]}" alt="{html.escape(" ".join(found["alt"].split()))}">'
        source = re.search(r'src="([^"]+)"', markup)[1]
        shown = self.shown(self.resolved(page, source))
        return raw(markup.replace(source, shown).replace("<img", '<img class="figure"'))

    def shown(self, picture: Path) -> str:
        """Where on the site the picture is from now on."""
        name = f"pictures/{slug(picture.with_suffix(''))}{picture.suffix}"
        shutil.copyfile(self.root / picture, self.html / name)
        return name

    def link(self, page: Page, given: str, text: str, target: str) -> str:
        if re.match(r"[a-z]+:", target):
            return f'<a href="{html.escape(target)}">{text}</a>'
        target, _, anchor = target.partition("#")
        file = self.resolved(page, target)
        if other := self.page_of.get(file):
            return f'<a href="{other.id}.html{"#" + anchor_id(other, anchor) if anchor else ""}">{text}</a>'
        if file.parts[0] == "common" and file.suffix in (".hpp", ".h"):
            return f"[{given.replace('`', '')}](@ref {file.as_posix()})"
        if file.suffix == ".svg":
            return f'<a href="{self.shown(file)}">{text}</a>'
        # The answers stay in their folder.
        if file.parts[0] == "solutions" or not (self.root / file).is_file():
            return text
        name = "source_" + slug(file)
        folder = self.parent(Page(file, ""))
        self.write(f"{name}.md", f"# {file.as_posix()} {{#{name}}}\n\nA file of "
                   f'<a href="{folder.id}.html">{folder.title}</a>.\n\n@include{{lineno}} {file.as_posix()}\n')
        return f'<a href="{name}.html">{text}</a>'


def anchor_id(page: Page, anchor: str) -> str:
    return re.sub(r"[^a-z0-9_-]", "", f"{page.id}_{anchor}")


def palette(root: Path) -> str:
    """The colours of common/page/theme.css, whose dark ones ask for the system's wish alone."""
    theme = (root / "common/page/theme.css").read_text(encoding="utf-8")
    light, dark = (" ".join(re.findall(r"--[\w-]+: #\w+;", part))
                   for part in re.findall(r":root \{(.*?)\n *\}", theme, re.DOTALL))
    return (f"html {{ {light} }}\nhtml.dark-mode {{ {dark} }}\n"
            f"@media (prefers-color-scheme: dark) {{ html:not(.light-mode) {{ {dark} }} }}\n")


def find_tools() -> tuple[str, Path, Path]:
    """Doxygen, its theme and MathJax."""
    doxygen = shutil.which("doxygen")
    theme, mathjax = (next((folder / file for folder in SHARED if (folder / file).exists()), None)
                      for file in ("doxygen-awesome-css", "javascript/mathjax"))
    if not (doxygen and theme and mathjax):
        raise SystemExit("The site needs what is not here: doxygen, doxygen-awesome-css and libjs-mathjax "
                         "(./workbook setup tools installs them).")
    return doxygen, theme, mathjax


def html_header(doxygen: str, work: Path) -> Path:
    """Doxygen's own, with the switch of light and dark."""
    subprocess.run([doxygen, "-w", "html", "header.html", "footer.html", "style.css"], cwd=work, check=True,
                   stdout=subprocess.DEVNULL)
    header = work / "header.html"
    scripts = ('<script src="$relpath^doxygen-awesome-darkmode-toggle.js"></script>\n'
               "<script>DoxygenAwesomeDarkModeToggle.init();</script>\n</head>")
    text = header.read_text(encoding="utf-8").replace("</head>", scripts)
    if " lang=" not in text:
        text = text.replace("<html ", '<html lang="en" ', 1)
    header.write_text(text, encoding="utf-8")
    return header


def run_doxygen(site: Site, doxygen: str, theme: Path) -> list[str]:
    """What it complains of."""
    (site.work / "palette.css").write_text(palette(site.root), encoding="utf-8")
    here = site.root / "common/docs/site"
    answer = subprocess.run([doxygen, "--version"], stdout=subprocess.PIPE, encoding="utf-8").stdout
    version = [int(part) for part in re.findall(r"\d+", answer)[:3]]
    layout = site.layout("topics" if version >= [1, 9, 8] else "modules")
    (site.work / "layout.xml").write_text(layout, encoding="utf-8")
    styles = [*(theme / f"doxygen-awesome{kind}.css"
                for kind in ("", "-sidebar-only", "-sidebar-only-darkmode-toggle")),
              site.work / "palette.css", here / "site.css"]
    settings = {
        "@INCLUDE": [here / "Doxyfile"],
        "PROJECT_NAME": [site.pages[0].title.split(",")[0]],
        "OUTPUT_DIRECTORY": [site.work.parent],
        "STRIP_FROM_PATH": [site.root, site.work / "pages"],
        "INPUT": [site.work / "pages", "common"],
        "LAYOUT_FILE": [site.work / "layout.xml"],
        "HTML_HEADER": [html_header(doxygen, site.work)],
        "HTML_EXTRA_STYLESHEET": styles,
        "HTML_EXTRA_FILES": [theme / "doxygen-awesome-darkmode-toggle.js"],
    }
    if version >= [1, 9, 5]:
        settings["HTML_COLORSTYLE"] = ["LIGHT"]  # the theme has its own dark one
    text = "".join(" ".join([name, "=", *(f'"{value}"' for value in values)]) + "\n"
                   for name, values in settings.items())
    result = subprocess.run([doxygen, "-"], cwd=site.root, input=text, stdout=subprocess.PIPE,
                            stderr=subprocess.STDOUT, encoding="utf-8", errors="replace")
    said = [line.replace(f"{site.root}/", "") for line in result.stdout.splitlines() if line.strip()]
    if result.returncode and not said:
        return [f"Doxygen ended with status {result.returncode} and did not say why."]
    return said


def main():
    root, out = (Path(argument).resolve() for argument in sys.argv[1:])
    (out / "report.txt").unlink(missing_ok=True)
    doxygen, theme, mathjax = find_tools()
    site = Site(root, out)
    for page in site.pages:
        site.copy(page)
    faults = run_doxygen(site, doxygen, theme)
    for part in MATHJAX:
        copy = shutil.copytree if (mathjax / part).is_dir() else shutil.copyfile
        (site.html / "mathjax" / part).parent.mkdir(parents=True, exist_ok=True)
        copy(mathjax / part, site.html / "mathjax" / part)
    faults += check.faults_of(site.html, [f"{page.id}.html" for page in site.pages])
    # For `./workbook verify`: a line for each page, then for each fault.
    (out / "report.txt").write_text("".join([*(f"page {page.path.as_posix()}\n" for page in site.pages),
                                             *(f"fault {fault}\n" for fault in faults)]), encoding="utf-8")
    if faults:
        raise SystemExit("\n".join(["The site has faults:", *faults]))
    print(f"The site: {site.html / 'index.html'}")


if __name__ == "__main__":
    main()
