"""Where in a C++ header we are: among declarations, or in the body of something."""

import re

# What a comment may not be taken for: literals and comments are blanked before anything is counted.
LITERAL = re.compile(
    r"""
      //[^\n]* | /\*.*?\*/
    | "(?:[^"\\\n]|\\.)*" | (?<![\w])'(?:[^'\\\n]|\\.)+'
    """,
    re.VERBOSE | re.DOTALL,
)
TYPE_OR_NAMESPACE = re.compile(r"\b(namespace|class|struct|union|enum)\b|\bextern\s*$")
TEMPLATE = re.compile(r"template\s*<[^{};]*?>\s*(?=\b(?:class|struct|union|requires|using)\b|[\w:])")


def blanked(text: str) -> str:
    """The text with literals and comments as blanks; places and lines stay the same."""
    return LITERAL.sub(lambda found: re.sub(r"[^\n]", " ", found.group()), text)


def opens_declarations(statement: str) -> bool:
    """Whether the `{` behind this text opens a namespace or a type, not a body or a list of values."""
    head = statement.strip()
    while found := TEMPLATE.match(head):
        head = head[found.end():]
    return bool(TYPE_OR_NAMESPACE.search(head)) and "(" not in head and "=" not in head


def scopes_of(text: str) -> list[tuple[str, int]]:
    """For each line, where its first character stands: "namespace", "type", "enum" or "body", and how
    deep."""
    scopes, stack, statement = [], ["namespace"], ""
    for line in blanked(text).split("\n"):
        scopes.append((stack[-1], len(stack)))
        if line.lstrip().startswith("#"):
            continue
        for character in line + "\n":
            if character == "{":
                stack.append(inner_scope(statement) if stack[-1] != "body" else "body")
                statement = ""
            elif character == "}":
                if len(stack) > 1:
                    stack.pop()
                statement = ""
            elif character == ";":
                statement = ""
            else:
                statement += character
    return scopes


def inner_scope(statement: str) -> str:
    if not opens_declarations(statement):
        return "body"
    if re.search(r"\benum\b", statement):
        return "enum"
    return "namespace" if re.search(r"\b(namespace|extern)\b", statement) else "type"
