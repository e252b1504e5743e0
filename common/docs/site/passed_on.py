"""What Doxygen is to pass on as it is."""

import re


def escaped(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def raw(markup: str) -> str:
    """HTML that stands alone, on one line, so that it fits in lists and tables."""
    markup = markup.replace("\n", "&#10;").replace("|", "&#124;")
    return rf"\htmlonly[block]{markup}\endhtmlonly"


def words(text: str) -> str:
    """Nothing in it is a command, a tag, a link or emphasis. Between two `"` Doxygen would understand
    nothing, not even what is escaped."""
    text = re.sub(r"([\\@#%*|$`\[\]])|(?<!\w)_|_(?!\w)", r"\\\g<0>", text)
    text = re.sub(r"(?<!\w)::|--+", r"\\\g<0>", text)
    return escaped(text).replace('"', "&quot;")


def code_span(text: str) -> str:
    return f"<code>{words(' '.join(text.split()))}</code>"
