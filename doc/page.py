"""What the pages of the manual are written with: text, tables and headings, as doxygen reads them."""
import re


def plain(text):
    """Text that means nothing to markdown or doxygen."""
    return re.sub(r"([\\`*_{}\[\]<>#|@%&$~])", lambda match: "&amp;" if match[1] == "&" else "\\" + match[1], text)


def table(heads, rows):
    return "".join("| " + " | ".join(cells) + " |\n" for cells in [heads, ["---"] * len(heads), *rows]) + "\n"


def heading(page, title, text):
    return f"# {title} {{#{page}}}\n\n{text}\n\n"


PART = 30_000  # characters; doxygen takes the square of a page's length


def parts_of(text):
    """A long page in parts: (what its first and last section are called, text)."""
    parts, names = [""], [[]]
    for section in re.split(r"(?m)^(?=## )", text):
        if parts[-1] and len(parts[-1]) + len(section) > PART:
            parts.append("")
            names.append([])
        parts[-1] += section
        names[-1] += re.findall(r"\A## (.*?)(?: \{#.*\})?\n", section)
    return [(f"{found[0]} to {found[-1]}" if len(found) > 1 else "".join(found), part)
            for found, part in zip(names, parts)]


def write(directory, name, text):
    """One file, or of a long page one for its beginning, which lists the others, and one for each further part."""
    for stale in directory.glob(f"{name}-*.md"):
        stale.unlink()
    title, anchor = re.match(r"# (.*?) \{#(\w+)\}\n", text).groups()
    first, *others = parts_of(text)
    listed = "".join(f"- \\subpage {anchor}_{number} \"{what}\"\n" for number, (what, _) in enumerate(others, 2))
    lines = first[1].split("\n\n", 2)  # the heading, what the page is about, its first sections
    (directory / f"{name}.md").write_text("\n\n".join([*lines[:2], listed, *lines[2:]] if others else lines), "utf-8")
    for number, (what, part) in enumerate(others, 2):
        (directory / f"{name}-{number}.md").write_text(heading(f"{anchor}_{number}", f"{title}: {what}", "") + part,
                                                       "utf-8")
