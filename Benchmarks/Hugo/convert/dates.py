"""EDTF dates as the corpus has them: where they stand in a timeline, and their words."""

import re

MONTHS = {
    "it": "gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre".split(),
    "en": "January February March April May June July August September October November December".split(),
}
SEASONS = {
    "it": {"21": "primavera", "22": "estate", "23": "autunno", "24": "inverno"},
    "en": {"21": "spring", "22": "summer", "23": "autumn", "24": "winter"},
}
ABOUT = {"it": {"~": "verso: ", "?": "forse: ", "%": "forse verso: "}, "en": {"~": "about ", "?": "perhaps ", "%": "perhaps about "}}


def first(date):
    """The period that a date is listed at: a day, month or year; an open start is listed at its end."""
    start, _, end = date.partition("/")
    text = end if start == ".." else start
    text = re.sub(r"[~?%]|-XX|T.*", "", text)
    parts = text.split("-")
    # Seasons have no page of their own.
    if len(parts) > 1 and parts[1] in SEASONS["it"]:
        return parts[0]
    return "-".join(parts)


def words(date, language):
    """How a page says it."""
    start, _, end = date.partition("/")
    if end == "..":
        return {"it": "dal ", "en": "since "}[language] + one(start, language)
    if start == "..":
        return {"it": "fino al ", "en": "until "}[language] + one(end, language)
    if end:
        return one(start, language) + " – " + one(end, language)
    return one(start, language)


def one(text, language):
    mark = text[-1] if text[-1] in "~?%" else ""
    text = text.rstrip("~?%").replace("-XX", "")
    text, _, time = text.partition("T")
    parts = text.split("-")
    if len(parts) == 1:
        said = parts[0]
    elif parts[1] in SEASONS["it"]:
        said = f"{SEASONS[language][parts[1]]} {parts[0]}"
    else:
        said = f"{MONTHS[language][int(parts[1]) - 1]} {parts[0]}"
        if len(parts) == 3:
            said = f"{int(parts[2])} {said}"
    if time:
        said += f", {time[:5]}"
    return ABOUT[language].get(mark, "") + said
