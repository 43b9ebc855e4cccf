"""Results beside the budgets of the project, as tables."""

from .table import Table, seconds, size

# Clean build: times of the floor, and of ours that Hugo takes.
FLOOR, HUGO = 3, 10
# Memory and output, in bytes.
PEAK, PEAK_PER_ARTICLE, OUTPUT_PER_ARTICLE = 64_000_000, 5_000, 20_000
# The part of a clean build, and the seconds that are fine anyway.
UNCHANGED, EDITED = (20, 0.1), (15, 0.13)
ARTICLE_BEYOND, PAGE, ASSETS = 40_000, 200_000, 40_000
# Ten times the articles.
GROWTH = 1.1


def report(result):
    """The table of one size."""
    table = Table()
    table.title(
        f"{result['articles']} articles, {result['cores']} cores, medians of {result['rounds']}, load {result['load']:.1f}")
    _clean(table, result)
    _incremental(table, result, "nothing changed", result["unchanged"], *UNCHANGED)
    _incremental(table, result, "a paragraph edited", result["edited"], *EDITED)
    _weights(table, result["output"])
    _hugo(table, result)
    _pelican(table, result)
    return table.text()


def _clean(table, result):
    floor, clean, output, articles = result["floor"], result["clean"], result["output"], result["articles"]
    ratio, processor = clean["seconds"] / floor["seconds"], clean["processor"] / floor["processor"]
    table.add("generated corpus", f"{seconds(result['generator']['seconds'])}, {size(result['generator']['peak'])}")
    table.add(f"floor, {floor['texts']} texts", seconds(floor["seconds"]))
    table.add("clean build", f"{seconds(clean['seconds'])} = {ratio:.1f} x floor", f"{FLOOR} x", ratio > FLOOR)
    table.add("  in the processor's time", f"{processor:.1f} x floor")
    for name, taken in clean["stages"].items():
        table.add(f"  {name}", f"{taken:.2f} s")
    budget = PEAK + PEAK_PER_ARTICLE * articles
    table.add("  peak memory", size(clean["peak"]), size(budget), clean["peak"] > budget)
    each = output["bytes"] / articles
    table.add(
        f"  output, {output['files']} files", f"{size(output['bytes'])}, {size(each)} an article",
        f"{size(OUTPUT_PER_ARTICLE)} an article", each > OUTPUT_PER_ARTICLE)


def _incremental(table, result, name, measured, part, least):
    clean = result["clean"]["seconds"]
    budget = max(clean / part, least)
    share = clean / measured["seconds"]
    table.add(
        name, f"{seconds(measured['seconds'])} = 1/{share:.1f} of clean, worst {seconds(max(measured['all']))}",
        f"{seconds(budget)}", measured["seconds"] > budget)
    table.add("  in the processor's time", f"1/{result['clean']['processor'] / measured['processor']:.1f} of clean")


def _weights(table, output):
    beyond = output["article_beyond"]
    table.add("article beyond its text, largest", size(beyond), size(ARTICLE_BEYOND), beyond > ARTICLE_BEYOND)
    others = {name: one["largest"] for name, one in output["kinds"].items() if name != "article"}
    name = max(others, key=others.get)
    table.add(f"other page, largest: {name}", size(others[name]), size(PAGE), others[name] > PAGE)
    table.add("styles and scripts of an article", size(output["assets"]), size(ASSETS), output["assets"] > ASSETS)
    for name, one in output["kinds"].items():
        table.add(f"  {name}", f"{one['pages']} pages, median {size(one['median'])}, largest {size(one['largest'])}")


def _hugo(table, result):
    if "hugo" not in result:
        table.add("Hugo", "not measured")
        return
    hugo, clean, ours = result["hugo"], result["clean"], result["output"]
    theirs = hugo["output"]
    ratio, processor = hugo["seconds"] / clean["seconds"], hugo["processor"] / clean["processor"]
    table.add("Hugo, clean build", f"{seconds(hugo['seconds'])} = {ratio:.1f} x ours", f"{HUGO} x", ratio < HUGO)
    table.add("  in the processor's time", f"{processor:.1f} x ours")
    table.add("  peak memory", size(hugo["peak"]))
    table.add("  pages, theirs : ours", f"{theirs['pages']} : {ours['pages']}")
    table.add("  HTML, theirs : ours", f"{size(theirs['html'])} : {size(ours['html'])}")
    for name, one in ours["kinds"].items():
        other = theirs["kinds"].get(name, {"pages": 0, "bytes": 0})
        table.add(
            f"  {name}", f"{other['pages']} : {one['pages']} pages, {size(other['bytes'])} : {size(one['bytes'])}")


def _pelican(table, result):
    if "pelican" not in result:
        return
    pelican, clean = result["pelican"], result["clean"]
    ratio, processor = pelican["seconds"] / clean["seconds"], pelican["processor"] / clean["processor"]
    table.add("Pelican, clean build", f"{seconds(pelican['seconds'])} = {ratio:.1f} x ours")
    table.add("  in the processor's time", f"{processor:.1f} x ours")
    table.add("  pages, and their HTML", f"{pelican['pages']}, {size(pelican['html'])}")


def report_growth(results):
    """How the clean build grows from each size to the next."""
    table = Table()
    table.title("growth of the clean build")
    for small, large in zip(results, results[1:]):
        articles = large["articles"] / small["articles"]
        ratio = large["clean"]["seconds"] / small["clean"]["seconds"]
        budget = GROWTH * articles
        table.add(
            f"{small['articles']} to {large['articles']} articles", f"{ratio:.1f} x the time", f"{budget:.0f} x", ratio > budget)
    return table.text()
