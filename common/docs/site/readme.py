"""A page of the workbook, written for GitHub, as Doxygen's Markdown.

Doxygen reads much of GitHub's Markdown in its own way: it takes `#name`, `@name` and `\\name` for
commands, knows no folds, looks for pictures by name alone. So code, folds, pictures and links are handed
to it as HTML, and only the rest is Markdown for it.
"""

import html
import re
from pathlib import Path
from typing import Protocol

import markdown
from passed_on import code_span, escaped, raw


class Targets(Protocol):
    """Where a link of a page leads on the site."""

    def link(self, path: Path, anchor: str) -> str | None:
        """The href of a file of the workbook; None where the site does not have it."""

    def header(self, path: Path) -> bool:
        """Whether the file is a header whose page is Doxygen's own."""

    def picture(self, path: Path) -> str:
        """The src of a picture, which comes with the site from now on."""


TOKEN = re.compile(
    r"""
      (?P<code> (?P<ticks>`+) (?P<inside>.+?) (?<!`) (?P=ticks) (?!`) )
    | (?P<comment> <!--.*?--> )
    | (?P<summary> <summary>(?P<title>.*?)</summary> )
    | (?P<tag> </?details> )
    | (?P<img> <img\b(?P<attributes>[^>]*)> )
    | (?P<link> (?P<bang>!?) \[(?P<text>(?:[^\[\]]|\[[^\]]*\])*)\] \((?P<target>[^)\s]+)\) )
    | (?P<display> \$\$ (?P<equation>.+?) \$\$ )
    | (?P<formula> (?<![\w\\$]) \$`? (?![\s$`]) (?P<term>[^$]+?) (?<![\s\\`]) `?\$ (?![\w$]) )
    | (?P<emphasis> (?<![\w*\\]) (?P<stars>\*\*?) (?![\s*]) (?P<stressed>(?:[^*`]|`[^`]*`)*`[^`]*`[^*]*?)
                    (?<![\s*\\]) (?P=stars) (?![\w*]) )
    | (?P<escape> \\[!-/:-@\[-`{-~] )
    | (?P<entity> &(?:\w+|\#\d+); )
    | (?P<dashes> --+ )
    | (?P<special> [@\#%\\<&"] )
    """,
    re.VERBOSE | re.DOTALL,
)
HEADING = re.compile(r"^(#{1,6}) +(.*)$")
LANGUAGES = {"cpp": "cpp", "c++": "cpp", "c": "c", "python": "py", "py": "py", "cl": "c"}


class Readme:
    def __init__(self, path: Path, page_id: str, targets: Targets):
        self.path = path
        self.page_id = page_id
        self.targets = targets

    def convert(self, text: str) -> str:
        blocks = markdown.blocks_of(text)
        self.anchors = iter(markdown.anchors_of(blocks))
        parts = []
        for block in blocks:
            if block.kind == markdown.PROSE:
                parts.append(self.prose("\n".join(block.lines)))
            elif block.language == "math":
                parts.append("\\f[\n" + "\n".join(block.lines) + "\n\\f]")
            else:
                parts.append(code_block(block))
        return "\n".join(parts) + "\n"

    def prose(self, text: str) -> str:
        # A heading stands alone: nothing in it reaches into the next line.
        lines, run = [], []
        for line in text.split("\n"):
            if heading := HEADING.match(line):
                lines += [self.paragraphs(run), self.heading(*heading.groups())]
                run = []
            else:
                run.append(line)
        return "\n".join(lines + [self.paragraphs(run)])

    def paragraphs(self, lines: list[str]) -> str:
        paragraphs = re.split(r"(\n[ \t]*\n)", "\n".join(lines))
        return "".join(TOKEN.sub(self.token, paragraph) for paragraph in paragraphs)

    def heading(self, level: str, text: str) -> str:
        anchor = next(self.anchors)
        name = self.page_id if level == "#" else heading_id(self.page_id, anchor)
        if name == "index":
            name = "mainpage"
        return f"{level} {TOKEN.sub(self.token, text)} {{#{name}}}"

    def token(self, found: re.Match) -> str:
        kind = next(name for name in KINDS if found[name] is not None)
        return getattr(self, "on_" + kind)(found)

    def on_code(self, found):
        # In a table a `|` of code is written as `\|`.
        return code_span(found["inside"].replace(r"\|", "|"))

    def on_comment(self, found):
        return ""

    def on_tag(self, found):
        return raw(found["tag"]) + "\n"

    def on_summary(self, found):
        return raw(found["summary"]) + "\n"

    def on_img(self, found):
        attributes = dict(re.findall(r'(\w+)="([^"]*)"', found["attributes"]))
        width = f' width="{attributes["width"]}"' if "width" in attributes else ""
        return self.picture(attributes["src"], html.unescape(attributes.get("alt", "")), width)

    def on_link(self, found):
        text, target = found["text"], found["target"]
        if found["bang"]:
            return self.picture(target, " ".join(text.split()))
        if re.match(r"[a-z]+:", target):
            href = target
        else:
            path, _, anchor = target.partition("#")
            file = resolved(self.path, path)
            if self.targets.header(file):
                return f"[{text.replace('`', '')}](@ref {file.as_posix()})"
            href = self.targets.link(file, anchor)
        inside = TOKEN.sub(self.token, text)
        return inside if href is None else f'<a href="{html.escape(href)}">{inside}</a>'

    def on_display(self, found):
        return "\\f[" + found["equation"] + "\\f]"

    def on_formula(self, found):
        return "\\f$" + found["term"] + "\\f$"

    def on_emphasis(self, found):
        """With code in it, which ends Doxygen's own emphasis."""
        tag = "em" if found["stars"] == "*" else "strong"
        return f"<{tag}>{TOKEN.sub(self.token, found['stressed'])}</{tag}>"

    def on_escape(self, found):
        return found["escape"]

    def on_entity(self, found):
        return found["entity"]

    def on_dashes(self, found):
        before = found.string[:found.start()].rpartition("\n")[2]
        is_rule = not before.strip(" |:-")  # of a table, or across the page
        return found["dashes"] if is_rule else "\\" + found["dashes"]

    def on_special(self, found):
        # For `"` see passed_on.words().
        entities = {"<": "&lt;", "&": "&amp;", '"': "&quot;"}
        return entities.get(found["special"], "\\" + found["special"])

    def picture(self, source: str, alt: str, attributes: str = "") -> str:
        if not re.match(r"[a-z]+:", source):
            source = self.targets.picture(resolved(self.path, source))
        source, alt = html.escape(source), html.escape(alt)
        return raw(f'<img class="figure" src="{source}" alt="{alt}"{attributes}>')


KINDS = ("code", "comment", "summary", "tag", "img", "link", "display", "formula", "emphasis", "escape",
         "entity", "dashes", "special")


def resolved(page: Path, target: str) -> Path:
    """The file that a page links to, from the root of the workbook."""
    if not target:
        return page
    parts = []
    for part in (page.parent / target).parts:
        if part == "..":
            parts.pop()
        else:
            parts.append(part)
    return Path(*parts)


def heading_id(page_id: str, anchor: str) -> str:
    return re.sub(r"[^a-z0-9_-]", "", f"{page_id}_{anchor}")


def code_block(block: markdown.Block) -> str:
    margin = " " * block.indent
    if language := LANGUAGES.get(block.language):
        lines = [f"@code{{.{language}}}", *block.lines, "@endcode"]
        return "\n".join(margin + line for line in lines)
    code = escaped("\n".join(block.lines))
    return margin + raw(f'<pre class="fragment">{code}</pre>')
