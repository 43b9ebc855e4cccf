#!/usr/bin/env python3
"""Compares the bounds that Regesta gives to dates with those of another reader of EDTF.

usage: compare-edtf.py PROGRAM [COUNT [SEED]]

PROGRAM is the built regesta-edtf. COUNT strings of EDTF's levels 0 and 1 are made at random, one in ten of them with a
mistake. Wherever the two readers differ, the difference must belong to a known class, whose rule says exactly what
each of the two answers; any other ends the script with status 1.

The specification: Library of Congress, Extended Date/Time Format (EDTF) Specification, 4 February 2019.
"""
# requirements: edtf==5.0.2

import calendar
import contextlib
import io
import random
import re
import subprocess
import sys

from edtf import parse_edtf

QUALIFIERS = ["", "", "", "?", "~", "%"]


class Generator:
    """Writes strings of levels 0 and 1, the same ones for the same seed."""

    def __init__(self, seed):
        self.random = random.Random(seed)

    def year(self):
        """Four digits, mostly of this age; a tenth of them before the year 0."""
        number = self.random.choice([self.random.randint(1800, 2100), self.random.randint(0, 9999)])
        sign = "-" if number and self.random.random() < 0.1 else ""
        return f"{sign}{number:04}"

    def date(self):
        """A year, a month or a day that the calendar has."""
        year = self.year()
        month = self.random.randint(1, 12)
        # The calendar repeats every 400 years, so that those before the year 0 need no other.
        day = self.random.randint(1, calendar.monthrange(int(year) % 400 + 2000, month)[1])
        return self.random.choice([year, f"{year}-{month:02}", f"{year}-{month:02}-{day:02}"])

    def time(self):
        hour, minute, second = (self.random.randint(0, top) for top in (23, 59, 59))
        offset = f"{self.random.choice('+-')}{self.random.randint(1, 12):02}"
        zone = self.random.choice(["", "Z", offset, f"{offset}:{self.random.choice(['00', '30', '45'])}"])
        return f"T{hour:02}:{minute:02}:{second:02}{zone}"

    def date_and_time(self):
        return f"{self.year()}-{self.random.randint(1, 12):02}-{self.random.randint(1, 28):02}{self.time()}"

    def ordered(self, first, second):
        """Two dates in the order of their years, but for one pair in ten."""
        years = [int(re.match(r"-?\d{4}", date)[0]) for date in (first, second)]
        is_swapped = (years[0] > years[1]) != (self.random.random() < 0.1)
        return (second, first) if is_swapped else (first, second)

    def interval(self):
        return "/".join(self.ordered(self.date(), self.date()))

    def qualified(self):
        return self.date() + self.random.choice("?~%")

    def extended_interval(self):
        date = self.date() + self.random.choice(QUALIFIERS)
        other = self.date() + self.random.choice(QUALIFIERS)
        return self.random.choice([
            f"{date}/..", f"../{date}", f"{date}/", f"/{date}", "/".join(self.ordered(date, other))])

    def season(self):
        return f"{self.year()}-{self.random.randint(21, 24)}"

    def unspecified(self):
        year = self.year()
        return self.random.choice([
            f"{year[:-1]}X", f"{year[:-2]}XX", f"{year}-XX", f"{year}-{self.random.randint(1, 12):02}-XX",
            f"{year}-XX-XX"])

    def long_year(self):
        return f"Y{self.random.choice(['', '-'])}{self.random.randint(10_000, 10 ** self.random.randint(5, 12))}"

    def mistaken(self, text):
        """The text with one character less, more, another, with two that have changed places, or with another day."""
        place = self.random.randrange(len(text))
        other = self.random.choice("0123456789-/.X?~%TYZ:")
        return self.random.choice([
            text[:place] + text[place + 1:], text[:place] + other + text[place:],
            text[:place] + other + text[place + 1:],
            text[:place] + text[place:place + 2][::-1] + text[place + 2:],
            f"{self.year()}-{self.random.choice(['02', '04'])}-{self.random.randint(28, 32)}"])

    def text(self):
        kinds = [self.date, self.date_and_time, self.interval, self.qualified, self.extended_interval,
                 self.season, self.unspecified, self.long_year]
        text = self.random.choice(kinds)()
        return self.mistaken(text) if self.random.random() < 0.1 else text


def day(bound):
    """A bound of the package as Regesta writes it: an ISO day, or nothing for infinity."""
    if isinstance(bound, float):
        return ""
    year, month, day = bound[:3]
    sign = "-" if year < 0 else "+" if year > 9999 else ""
    return f"{sign}{abs(year):04}-{month:02}-{day:02}"


def theirs(text):
    """The package's bounds, or nothing where it refuses the text."""
    try:
        with contextlib.redirect_stdout(io.StringIO()):
            date = parse_edtf(text)
            return day(date.lower_strict()), day(date.upper_strict())
    except Exception as error:
        return type(error).__name__


def ours(program, texts):
    """The program's bounds of each text, or its message where it refuses the text."""
    output = subprocess.run(
        [program], input="".join(text + "\n" for text in texts), capture_output=True, encoding="utf-8",
        check=True).stdout
    answers = []
    for text, line in zip(texts, output.splitlines(), strict=True):
        shown, first, last = line.split("\t")
        assert shown == text
        answers.append(last if first == "error" else (first, last))
    return answers


class Difference:
    """A text on which the two readers differ; a refusal is a text, bounds are a pair."""

    def __init__(self, text, ours, theirs):
        self.text, self.ours, self.theirs = text, ours, theirs
        self.we_refuse, self.they_refuse = isinstance(ours, str), isinstance(theirs, str)
        self.both_read = not (self.we_refuse or self.they_refuse)

    def is_winter(self):
        match = re.fullmatch(r"(-?\d{4})-24", self.text)
        if not match or not self.both_read:
            return False
        year = int(match[1])
        return self.ours == (iso(year, 12, 1), iso(year + 1, 2, month_length(year + 1, 2))) and (
            self.theirs == (iso(year, 12, 1), iso(year, 12, 31)))

    def is_unknown_end(self):
        if not self.both_read or not (self.text.startswith("/") or self.text.endswith("/")):
            return False
        side = 0 if self.text.startswith("/") else 1
        return self.ours[side] == "" != self.theirs[side] and self.ours[1 - side] == self.theirs[1 - side]

    def is_backwards(self):
        return self.we_refuse and not self.they_refuse and self.ours.startswith("the interval ends (") and (
            parts(self.theirs[1]) < parts(self.theirs[0]))

    def is_unspecified_before_year_zero(self):
        match = re.fullmatch(r"(-\d{4})-(XX|\d\d-XX|XX-XX)[?~%]?", self.text)
        if not match or not self.both_read:
            return False
        year, month = int(match[1]), match[2].split("-")[0]
        first, last = (1, 12) if month == "XX" else (int(month), int(month))
        return self.ours == (iso(year, first, 1), iso(year, last, month_length(year, last)))

    def is_minus_zero(self):
        match = re.fullmatch(r"-0(0XX|00X|XXX)[?~%]?", self.text)
        if not match or not self.both_read:
            return False
        first = iso(-int(match[1].replace("X", "9")), 1, 1)
        return self.ours == (first, iso(-1, 12, 31)) and self.theirs == (first, iso(0, 12, 31))

    def is_no_day(self):
        match = re.search(r"(-?\d{4})-02-29", self.text)
        return self.we_refuse and not self.they_refuse and bool(match) and (
            "February" in self.ours and month_length(int(match[1]), 2) == 28)

    def is_group_of_months(self):
        return self.we_refuse and not self.they_refuse and "(25 to 41) aren't supported" in self.ours

    def is_level_2(self):
        qualified_inside = re.search(r"(^|[-/])[?~%]|[?~%]-", self.text)
        unspecified_inside = re.search(r"X\d|X{3}|(^|/)-?\d*X+-|-\dX|-X\d", self.text)
        in_interval = re.search(r"X.*/|/.*X", self.text)
        return self.they_refuse and not self.we_refuse and bool(
            qualified_inside or unspecified_inside or in_interval)


# What the specification says, and what each of the two makes of it.
KNOWN = [
    ("the days of winter", Difference.is_winter,
     "“The values 21, 22, 23, 24 may be used used to signify ' Spring', 'Summer', 'Autumn', 'Winter', respectively”. "
     "No days are given: Regesta's winter goes on to February, the package's ends with the year."),
    ("an end that is unknown", Difference.is_unknown_end,
     "“A null string may be used for the start or end date when it is unknown.” "
     "Regesta gives no bound, the package one of ten years."),
    ("an interval that ends before it starts", Difference.is_backwards,
     "“representations of a time interval where both the start and end are dates”. "
     "An end before the start ends nothing: Regesta refuses it, the package gives its bounds the wrong way round."),
    ("unspecified months and days before the year 0", Difference.is_unspecified_before_year_zero,
     "“Year specified, month unspecified in a year-month expression”. "
     "Months and days run forward in every year; the package turns them round where the year is negative."),
    ("the last year of -000X and -00XX", Difference.is_minus_zero,
     "“Negative calendar year”: these years are negative, and the package counts the year 0 among them."),
    ("29 February of a common year", Difference.is_no_day,
     "“refers to the calendar date”: the calendar hasn't that day; the package takes it in every year."),
    ("groups of months of level 2", Difference.is_group_of_months,
     "“Level 2 extends the season feature of Level 1 to include the following sub-year groupings.” "
     "Regesta doesn't read them, and says so."),
    ("other features of level 2", Difference.is_level_2,
     "“For level 2 the unspecified digit, 'X', may occur anywhere within a component.” and “A qualification "
     "character to the immediate left of a component applies to that component only”. Regesta reads them wherever a "
     "date stands, the package in some places."),
]


def iso(year, month, day_of_month):
    return day((year, month, day_of_month))


def parts(text):
    """Year, month and day of an ISO day, for comparing."""
    match = re.fullmatch(r"([-+]?\d+)-(\d\d)-(\d\d)", text)
    return tuple(int(part) for part in match.groups())


def month_length(year, month):
    # Python's calendar begins with the year 1; the days of months repeat every 400 years.
    return calendar.monthrange(year % 400 + 2000, month)[1]


def shown(answer):
    return answer if isinstance(answer, str) else " … ".join(bound or "–" for bound in answer)


def main(arguments):
    if not 1 <= len(arguments) <= 3:
        sys.exit(__doc__)
    program = arguments[0]
    count = int(arguments[1]) if len(arguments) > 1 else 10_000
    generator = Generator(int(arguments[2]) if len(arguments) > 2 else 1)
    texts = [generator.text() for _ in range(count)]
    same, refused, unknown = 0, 0, []
    classes = {name: [] for name, _, _ in KNOWN}
    for text, mine in zip(texts, ours(program, texts)):
        difference = Difference(text, mine, theirs(text))
        if difference.we_refuse and difference.they_refuse:
            refused += 1
        elif difference.ours == difference.theirs:
            same += 1
        else:
            name = next((name for name, holds, _ in KNOWN if holds(difference)), None)
            (unknown if name is None else classes[name]).append(difference)
    print(f"{count} texts: {same} with the same bounds, {refused} refused by both, "
          f"{sum(map(len, classes.values()))} differ as known, {len(unknown)} otherwise")
    for name, _, reason in KNOWN:
        if classes[name]:
            example = classes[name][0]
            print(f"\n{len(classes[name])} × {name}: {reason}\n  {example.text}"
                  f"\n    Regesta: {shown(example.ours)}\n    edtf:    {shown(example.theirs)}")
    for difference in unknown:
        print(f"\nunexplained: {difference.text}\n    Regesta: {shown(difference.ours)}"
              f"\n    edtf:    {shown(difference.theirs)}")
    sys.exit(1 if unknown else 0)


if __name__ == "__main__":
    main(sys.argv[1:])
