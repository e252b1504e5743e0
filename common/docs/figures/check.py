"""Draws every figure again, in a folder for temporary files, and compares: `verify --drift` runs this.

Prints `same FIGURE` or `differs FIGURE (SCRIPT draws another one)` for each.
"""

import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parents[3]
NOT_RUN = {"check.py", "opencl_svg.py", "rooms.py"}  # this, a helper, and one with a check of its own


def redraw(script: Path, root: Path) -> list[Path]:
    """What the script draws below another root."""
    before = {path: path.stat().st_mtime_ns for path in root.rglob("*.svg")}
    subprocess.run([sys.executable, "-B", script], check=True)
    return [path for path in root.rglob("*.svg") if before.get(path) != path.stat().st_mtime_ns]


def main() -> int:
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder)
        here = Path(__file__).resolve().parent
        shutil.copytree(here, root / here.relative_to(ROOT))
        (root / "common/geometry").mkdir()
        shutil.copy(ROOT / "common/geometry/class_polygon.txt", root / "common/geometry")
        for figure in ROOT.glob("0*/**/figure.svg"):
            (root / figure.relative_to(ROOT)).parent.mkdir(parents=True, exist_ok=True)
        for script in sorted((root / here.relative_to(ROOT)).glob("*.py")):
            if script.name in NOT_RUN:
                continue
            for figure in redraw(script, root):
                name = figure.relative_to(root)
                if figure.read_bytes() == (ROOT / name).read_bytes():
                    print(f"same {name}")
                else:
                    print(f"differs {name} ({script.name} draws another one)")
    return 0


if __name__ == "__main__":
    sys.exit(main())
