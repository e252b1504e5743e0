"""Builds the documentation site: what `cmake --build build/release --target site` runs.

    build.py ROOT OUT

leaves the site in OUT/html, and in OUT/report.txt what was made and what is wrong. Ends with 1 and a
sentence where a package is missing, and with what is wrong where Doxygen warns or a link leads
nowhere.
"""

import shutil
import subprocess
import sys
from pathlib import Path

import api
import check
import written
from palette import palette
from pages import Page, read_pages, title_of
from targets import PICTURES, SiteTargets
from tools import find_tools

HERE = Path(__file__).resolve().parent


def write_all(folder: Path, texts: dict[str, str]):
    folder.mkdir(parents=True, exist_ok=True)
    for name, text in texts.items():
        (folder / name).write_text(text, encoding="utf-8")


def written_by(doxygen: str, work: Path, *arguments: str):
    """What is another in each release, Doxygen writes itself."""
    subprocess.run([doxygen, *arguments], cwd=work, check=True, stdout=subprocess.DEVNULL)


def html_header(doxygen: str, work: Path) -> Path:
    """Doxygen's own, with our scripts."""
    written_by(doxygen, work, "-w", "html", "header.html", "footer.html", "style.css")
    header = work / "header.html"
    scripts = "".join(f'<script type="text/javascript" src="$relpath^{name}"></script>\n'
                      for name in ("doxygen-awesome-darkmode-toggle.js", "site.js"))
    text = header.read_text(encoding="utf-8").replace("</head>", scripts + "</head>")
    if " lang=" not in text:
        text = text.replace("<html ", '<html lang="en" ', 1)
    header.write_text(text, encoding="utf-8")
    return header


def settings(root: Path, work: Path, out: Path, tools) -> str:
    """The Doxyfile, and what is known here only."""
    theme = tools.theme
    comments = rf'\"{sys.executable}\" -S -B \"{HERE / "comments.py"}\"'
    values = {
        "PROJECT_NAME": [title_of(root / "README.md").split(",")[0]],
        "OUTPUT_DIRECTORY": [out],
        "STRIP_FROM_PATH": [root, work / "pages"],
        "INPUT": [work / "pages", *(root / header for header in api.headers(root))],
        "FILTER_PATTERNS": [f"*.{kind}={comments}" for kind in ("hpp", "h")],
        "LAYOUT_FILE": [work / "layout.xml"],
        "HTML_HEADER": [html_header(tools.doxygen, work)],
        "HTML_FOOTER": [HERE / "footer.html"],
        "HTML_EXTRA_STYLESHEET": [
            theme / "doxygen-awesome.css", theme / "doxygen-awesome-sidebar-only.css",
            theme / "doxygen-awesome-sidebar-only-darkmode-toggle.css", work / "palette.css",
            HERE / "site.css"],
        "HTML_EXTRA_FILES": [theme / "doxygen-awesome-darkmode-toggle.js", HERE / "site.js"],
        "WARN_LOGFILE": [work / "warnings.txt"],
    }
    if tools.version >= (1, 9, 5):
        values["HTML_COLORSTYLE"] = ["LIGHT"]  # the theme has its own dark one
    lines = [" ".join([name, "=", *(f'"{value}"' for value in given)]) for name, given in values.items()]
    return (HERE / "Doxyfile").read_text(encoding="utf-8") + "\n".join(lines) + "\n"


def run_doxygen(root: Path, work: Path, tools) -> list[str]:
    """What it complains of."""
    result = subprocess.run([tools.doxygen, "Doxyfile"], cwd=work, stdin=subprocess.DEVNULL,
                            stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
                            encoding="utf-8", errors="replace")
    log = work / "warnings.txt"
    said = result.stdout + (log.read_text(encoding="utf-8", errors="replace") if log.exists() else "")
    lines = [line.replace(f"{root}/", "") for line in said.splitlines() if line.strip()]
    if result.returncode and not lines:
        lines.append(f"Doxygen ended with status {result.returncode} and did not say why.")
    return lines


def copy_pictures(root: Path, html: Path, targets: SiteTargets):
    (html / PICTURES).mkdir(parents=True, exist_ok=True)
    for path, name in targets.pictures.items():
        shutil.copyfile(root / path, html / PICTURES / name)


def copy_mathjax(source: Path, html: Path):
    """What formulas in TeX as SVG need, without fonts for other ways of drawing."""
    for name in ("MathJax.js", "extensions", "jax/element", "jax/input/TeX", "jax/output/SVG/jax.js",
                 "jax/output/SVG/config.js", "jax/output/SVG/autoload", "jax/output/SVG/fonts/TeX"):
        target = html / "mathjax" / name
        if (source / name).is_dir():
            shutil.copytree(source / name, target)
        else:
            target.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(source / name, target)


def build(root: Path, out: Path) -> list[str]:
    """The faults of the site."""
    tools = find_tools(root)
    work, html = out / "work", out / "html"
    for folder in (work, html):
        shutil.rmtree(folder, ignore_errors=True)
    pages = read_pages(root)
    targets = SiteTargets(root, pages, api.headers(root))
    write_all(work / "pages", written.readings(root, pages, targets))
    write_all(work / "pages", written.sources(root, targets))
    write_all(work / "pages", {"api.dox": api.groups(root)})
    written_by(tools.doxygen, work, "-l", "given_layout.xml")
    given_layout = (work / "given_layout.xml").read_text(encoding="utf-8")
    write_all(work, {"palette.css": palette(root), "layout.xml": written.layout(pages, given_layout),
                     "Doxyfile": settings(root, work, out, tools)})
    faults = run_doxygen(root, work, tools)
    copy_pictures(root, html, targets)
    copy_mathjax(tools.mathjax, html)
    order = [f"{page.id}.html" for page in pages]
    faults += check.faults_of(html, order)
    write_all(out, {"report.txt": report(pages, faults)})
    return faults


def report(pages: list[Page], faults: list[str]) -> str:
    """For `./workbook verify`: a line for each page, then for each fault."""
    return "".join([*(f"page {page.path.as_posix()}\n" for page in pages),
                    *(f"fault {fault}\n" for fault in faults)])


def main():
    root, out = (Path(argument).resolve() for argument in sys.argv[1:])
    (out / "report.txt").unlink(missing_ok=True)
    faults = build(root, out)
    if faults:
        raise SystemExit("\n".join(["The site has faults:", *faults]))
    print(f"The site: {out / 'html' / 'index.html'}")


if __name__ == "__main__":
    main()
