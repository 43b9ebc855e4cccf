"""Rows of results, printed as one table."""


class Table:
    """Measures beside their budgets."""

    def __init__(self):
        self.rows = []

    def add(self, name, value, budget="", missed=None):
        """A row; `missed` says whether the budget is, where there is one."""
        mark = "" if missed is None else "MISSED" if missed else "ok"
        self.rows.append((name, value, budget, mark))

    def title(self, text):
        self.rows.append((text,))

    def text(self):
        heading = ("measure", "result", "budget", "")
        full = [heading] + [row for row in self.rows if len(row) == 4]
        widths = [max(len(row[column]) for row in full) for column in range(4)]
        lines = []
        for row in [heading] + self.rows:
            if len(row) == 1:
                lines.append(f"\n{row[0]}")
            else:
                lines.append("  ".join(cell.ljust(width) for cell, width in zip(row, widths)).rstrip())
        return "\n".join(lines)


def seconds(number):
    return f"{number * 1000:.0f} ms" if number < 1 else f"{number:.2f} s"


def size(number):
    for unit in ("B", "KB", "MB"):
        if number < 1000:
            return f"{number:.0f} {unit}" if unit == "B" else f"{number:.1f} {unit}"
        number /= 1000
    return f"{number:.2f} GB"
