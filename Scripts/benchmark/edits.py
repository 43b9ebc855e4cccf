"""Edits such as an author makes."""

import os


def articles(archive):
    """The articles in the default language that are published, in the order of their paths."""
    found = []
    for folder, folders, names in os.walk(os.path.join(archive, "content", "articles")):
        folders.sort()
        found += [os.path.join(folder, name) for name in sorted(names) if name.count(".") == 1]
    return found


def edit_paragraph(path, round):
    """Adds a word to a paragraph; false where the article has none that fits, or is a draft."""
    with open(path, encoding="utf-8") as file:
        text = file.read()
    _, front, body = text.split("---\n", 2)
    lines = body.split("\n")
    fits = [number for number, line in enumerate(lines) if line[:1].isalpha() and ". " in line]
    if not fits or "\nstatus: draft" in front:
        return False
    number = fits[len(fits) // 2]
    lines[number] = lines[number].replace(". ", f" ancora{round}. ", 1)
    with open(path, "w", encoding="utf-8") as file:
        file.write("---\n" + front + "---\n" + "\n".join(lines))
    return True


def edited_articles(archive, rounds):
    """Edits one article after the other, from the middle of the archive on, and says so before each build."""
    paths = articles(archive)
    start, done = len(paths) // 2, 0
    for step in range(len(paths)):
        if done == rounds:
            return
        # Some way apart, so that no two share a page of a month.
        path = paths[(start + step * 37) % len(paths)]
        if edit_paragraph(path, done):
            done += 1
            yield path
