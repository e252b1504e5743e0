"""The colours of the workbook's own pages, so that they follow the site's switch of light and dark."""

import re
from pathlib import Path


def palette(root: Path) -> str:
    """Those of common/page/theme.css, whose dark ones ask for the system's wish alone."""
    theme = (root / "common" / "page" / "theme.css").read_text(encoding="utf-8")
    light, dark = re.findall(r":root \{(.*?)\n *\}", theme, re.DOTALL)
    colours = [" ".join(re.findall(r"--[\w-]+: #\w+;", part)) for part in (light, dark)]
    return (f"html {{ {colours[0]} }}\n"
            f"@media (prefers-color-scheme: dark) {{ html:not(.light-mode) {{ {colours[1]} }} }}\n"
            f"html.dark-mode {{ {colours[1]} }}\n")
