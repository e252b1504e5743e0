#!/usr/bin/env python3
"""The man page workbook.1 and workbook-completion.bash, made from what --help says.

manual.py          writes both beside this file
manual.py --check  says whether they are what the help says now; exit status 1 where they are not
"""
import re
import subprocess
import sys
import textwrap
from pathlib import Path

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent.parent

COMPLETION = """\
# Made by common/docs/manual.py from the help: do not edit.
#
# bash:  source common/docs/workbook-completion.bash
# zsh:   autoload -U compinit bashcompinit && compinit && bashcompinit, then the same line
_workbook() {
    local word=${COMP_WORDS[COMP_CWORD]} before=${COMP_WORDS[COMP_CWORD-1]}
    local folder=${COMP_WORDS[0]%/*} options='' valued='' words='' stages=''
    folder=${folder/#\\~/$HOME}
    [ "$COMP_CWORD" -gt 1 ] || before=''
    case $([ "$COMP_CWORD" -gt 1 ] && echo "${COMP_WORDS[1]}") in
        '') options='@options@' words='@commands@' ;;
@cases@
    esac
    COMPREPLY=()
    case " $valued " in *" ${before:-none} "*) return ;; esac # a value, or a file
    if [ -n "$stages" ]; then
        words=$(sed -n 's/^stage *| *\\([^ |]*\\).*/\\1/p' "$folder/common/stages.txt" 2>/dev/null)
    fi
    case $word in -*) words=$options ;; esac
    COMPREPLY=($(compgen -W "$words" -- "$word"))
}
complete -o default -F _workbook workbook
"""


def printed(*arguments):
    run = subprocess.run([ROOT / "workbook", *arguments], stdout=subprocess.PIPE, text=True, check=True)
    return run.stdout


def parts(text):
    """The help taken apart: what it does, usage, {heading: [(name, text)]}, what stands at the end."""
    one_line = re.fullmatch(r"usage: (.*?): (.*)\n", text)  # the launcher's own commands
    if one_line:
        return one_line[2], one_line[1], {}, ""
    lines = text.splitlines()
    sections, end, entries = {}, [], None
    for line, after in zip(lines[2:], lines[3:] + [""]):
        if re.fullmatch(r"\w+:", line):
            entries = sections.setdefault(line[:-1], [])
        elif re.match(r"  \S", line):  # what it does begins in column 30, of the next line after a long name
            name, what = (line, "") if after.startswith(" " * 30) else (line[:30], line[30:])
            name = re.sub(r"=(\S+)", r" [\1]", name)  # a default, as newer versions of CLI11 write it
            entries.append((" ".join(name.split()), what))
        elif line.startswith(" " * 30):
            entries[-1] = (entries[-1][0], f"{entries[-1][1]} {line.strip()}".strip())
        elif line:
            end.append(line)
    return lines[0], lines[1].removeprefix("Usage: "), sections, " ".join(end)


def roff(text):
    escaped = text.replace("\\", "\\e").replace("-", "\\-").replace("'", "\\(aq").replace("`", "\\(ga")
    lines = textwrap.wrap(escaped, 78, break_long_words=False, break_on_hyphens=False)
    return "\n".join("\\&" + line if line.startswith(".") else line for line in lines)


def entries(sections, *more):
    listed = [entry for heading in ("Positionals", "Options", *more) for entry in sections.get(heading, [])]
    return "".join(f".TP\n.B {roff(name)}\n{roff(what)}\n" for name, what in listed)


def man_page(version, date, root, commands):
    what, _, sections, status = root
    page = [
        '.\\" Made by common/docs/manual.py from the help: do not edit.\n',
        f'.TH WORKBOOK 1 {date} "workbook {version}"\n',
        f".SH NAME\nworkbook \\-\n{roff(what[0].lower() + what[1:].rstrip('.'))}\n",
        ".SH SYNOPSIS\n.B ./workbook\n[\\fICOMMAND\\fR [\\fIARGUMENT\\fR ...]]\n",
        ".SH DESCRIPTION\nWithout a command: the stages, which are solved, and what comes next.\n",
        ".SH OPTIONS\n", entries(sections), ".SH COMMANDS\n"]
    for name, (about, usage, options, end) in commands.items():
        page += [f".SS {name}\n{roff(about)}\n.PP\n.B {roff(usage)}\n", entries(options, "Subcommands")]
        if end and end != status:
            page.append(f".PP\n{roff(end)}\n")
    page.append(f".SH EXIT STATUS\n{roff(status.removeprefix('Exit status: '))}\n")
    return "".join(page)


def long_names(sections, only_valued=False):
    names = [name for name, _ in sections.get("Options", [])
             if not only_valued or re.search(r" [A-Z]+\b", name)]
    return " ".join(re.search(r"--[\w-]+", name)[0] for name in names)


def completion(root, commands):
    cases = []
    for name, (_, usage, sections, _) in commands.items():
        positionals = " ".join(positional for positional, _ in sections.get("Positionals", []))
        below = [word for word, _ in sections.get("Subcommands", [])] # `test` of `dev test`
        words = " ".join(below + re.findall(r"\[([a-z]+)\]", usage))
        if not positionals and not words:
            words = long_names(sections)
        stages = " stages=yes" if "STAGE" in positionals.split() else ""
        cases.append(f"        {name}) options='{long_names(sections) or '--help'}' "
                     f"valued='{long_names(sections, True)}' words='{words}'{stages} ;;")
    return (COMPLETION.replace("@options@", long_names(root[2])).replace("@commands@", " ".join(commands))
            .replace("@cases@", "\n".join(cases)))


def main():
    table = (ROOT / "common/tool/commands/commands.txt").read_text().splitlines()
    names = [line.split("|")[1].strip() for line in table if line and line[0] != "#"]
    version = re.match(r"workbook (\S+)", printed("--version"))[1]
    date = re.search(rf"^## \[{re.escape(version)}\] - (\S+)$", (ROOT / "CHANGELOG.md").read_text(), re.M)[1]
    root = parts(printed("--help"))
    commands = {name: parts(printed(name, "--help")) for name in names}
    made = {"workbook.1": man_page(version, date, root, commands),
            "workbook-completion.bash": completion(root, commands)}
    stale = [name for name, text in made.items()
             if not (HERE / name).exists() or (HERE / name).read_text() != text]
    for name in stale:
        if sys.argv[1:] == ["--check"]:
            print(f"common/docs/{name} is not what --help says now: run common/docs/manual.py", file=sys.stderr)
        else:
            (HERE / name).write_text(made[name])
    return 1 if stale and sys.argv[1:] == ["--check"] else 0


if __name__ == "__main__":
    sys.exit(main())
