"""What the figures of the OpenCL rooms share: boxes, arrows and a sheet that both themes can show."""

from pathlib import Path

ROOMS = Path(__file__).resolve().parents[3] / "06_opencl"
PALE, BLUE, ORANGE, INK, GREY = "#dbe7f3", "#33577b", "#e8893c", "#1c2733", "#eceff2"


def text(x, y, words, anchor="start", size=15, bold=False, fill=INK):
    weight = ' font-weight="bold"' if bold else ""
    return (f'  <text x="{x:g}" y="{y:g}" text-anchor="{anchor}" font-size="{size}" '
            f'fill="{fill}"{weight}>{words}</text>\n')


def box(x, y, width, height, *lines, fill=PALE, size=14):
    """A rectangle with its lines of text centred; the first line is bold."""
    middle = y + height / 2 - (len(lines) - 1) * 9.5 + 5
    words = "".join(text(x + width / 2, middle + 19 * i, line, "middle", size, i == 0)
                    for i, line in enumerate(lines))
    return (f'  <rect x="{x:g}" y="{y:g}" width="{width:g}" height="{height:g}" rx="4" '
            f'fill="{fill}" stroke="{BLUE}"/>\n{words}')


def line(x1, y1, x2, y2, color=BLUE, dash=""):
    dashed = f' stroke-dasharray="{dash}"' if dash else ""
    return (f'  <line x1="{x1:g}" y1="{y1:g}" x2="{x2:g}" y2="{y2:g}" stroke="{color}" '
            f'stroke-width="1.5"{dashed}/>\n')


def arrow(x1, y1, x2, y2, color=BLUE):
    return (f'  <line x1="{x1:g}" y1="{y1:g}" x2="{x2:g}" y2="{y2:g}" stroke="{color}" '
            f'stroke-width="2" marker-end="url(#head)"/>\n')


def write(folder, width, height, *parts):
    """Writes figure.svg of the room `folder` ("" for all rooms) on a white sheet."""
    svg = (f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" '
           f'font-family="sans-serif">\n'
           f'  <defs><marker id="head" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="7" '
           f'markerHeight="7" orient="auto"><path d="M0 0 L8 4 L0 8 z" fill="{BLUE}"/></marker></defs>\n'
           f'  <rect width="{width}" height="{height}" rx="8" fill="#ffffff"/>\n'
           + "".join(parts) + "</svg>\n")
    (ROOMS / folder / "figure.svg").write_text(svg, encoding="utf-8")
