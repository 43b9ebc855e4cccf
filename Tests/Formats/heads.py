"""What the heads of pages say of them: search engines' links, the Open Graph protocol, schema.org, and what Zotero takes."""

from urllib.parse import unquote, urlsplit

ENTITIES = {
    "regions": {"Country", "City", "AdministrativeArea", "Place"}, "people": {"Person"}, "organisations": {"Organization"},
    "topics": {"DefinedTerm"}, "sources": {"CreativeWork"},
}
# The names by which Zotero's translator for embedded metadata finds the fields of an item.
ZOTERO = {"title": "citation_title", "authors": "citation_author", "date": "citation_publication_date", "language": "citation_language",
          "publisher": "citation_publisher"}


def zotero(page):
    """The fields that Zotero would find; authors as it takes them apart."""
    fields = {field: page.meta(name) for field, name in ZOTERO.items()}
    fields["authors"] = [author.strip() for value in fields["authors"] for author in value.split(";")]
    return fields


def check(site):
    pages = [page for page in site.pages.values() if not page.is_redirect and page.path != "404.html"]
    for page in pages:
        check_links(site, page)
        if not page.text("//title") or not all(page.property(name) for name in ("og:title", "og:type", "og:site_name")):
            site.report(page.path, "has no title, or not all of og:title, og:type and og:site_name")
        check_description(site, page)
        check_breadcrumbs(site, page)
        check_entity(site, page)
    for page in site.pages.values():
        if page.is_redirect and site.base and not page.links("canonical"):
            site.report(page.path, "is a redirect and doesn't say where to")
    articles = site.articles()
    for page in articles:
        check_article(site, page)
    return f"{len(pages)} heads of pages, {len(articles)} of them articles' as Zotero reads them"


def check_description(site, page):
    """One description, the same for search engines and for previews: an article's summary, or else the archive's own."""
    descriptions = page.meta("description")
    if descriptions != page.property("og:description"):
        site.report(page.path, f"describes itself as {descriptions} and as {page.property('og:description')}")
    home = site.pages[f"{page.language}/index.html" if f"{page.language}/index.html" in site.pages else "index.html"]
    own = page.text("//main//p[@class='standfirst']")
    expected = [own] if own else home.meta("description")
    if [text.split() for text in descriptions] != [text.split() for text in expected]:
        site.report(page.path, f"describes itself as {descriptions}, and not as {expected}")


def check_links(site, page):
    canonical = [link.get("href") for link in page.links("canonical")]
    alternates = {link.get("hreflang"): link.get("href") for link in page.links("alternate") if link.get("hreflang")}
    if not site.base:
        if canonical or alternates or page.property("og:url"):
            site.report(page.path, "has absolute addresses, though the archive has none")
        return
    if [site.path(url) for url in canonical] != [page.path] or page.property("og:url") != canonical:
        site.report(page.path, f"is at {canonical}, it says")
    if alternates:
        if site.path(alternates.get(page.language, "")) != page.path:
            site.report(page.path, "isn't among its own alternates")
        for language, url in alternates.items():
            other = site.pages.get(site.path(url))
            if other is None:
                site.report(page.path, f"has an alternate in {language} that isn't there: {url}")
            elif language == "x-default":
                if url not in [link for tag, link in alternates.items() if tag != language]:
                    site.report(page.path, "has an x-default that is no alternate")
            elif other.language != language or canonical[0] not in [link.get("href") for link in other.links("alternate")]:
                site.report(page.path, f"has an alternate in {language} that doesn't lead back")
    feeds = [link for link in page.links("alternate") if link.get("type")]
    for link in feeds:
        if site.resolved(page, link.get("href")) not in site.files or not link.get("title"):
            site.report(page.path, f"points to the feed {link.get('href')}, which isn't there or has no title")
    if not feeds and site.articles():
        site.report(page.path, "points to no feed")


def check_breadcrumbs(site, page):
    for crumbs in (entry for entry in page.linked_data if entry["@type"] == "BreadcrumbList"):
        steps = crumbs["itemListElement"]
        if [step["position"] for step in steps] != list(range(1, len(steps) + 1)):
            site.report(page.path, "has breadcrumbs out of order")
        if site.base:
            for step in steps:
                site.expect_file(page.path, step["item"])
            if site.path(steps[-1]["item"]) != page.path:
                site.report(page.path, "has breadcrumbs that lead elsewhere")


def check_entity(site, page):
    parts = page.path.removeprefix(page.language + "/").split("/")
    if parts[0] not in ENTITIES or len(parts) != 2 or parts[1].startswith("index"):
        return
    things = [entry for entry in page.linked_data if entry["@type"] in ENTITIES[parts[0]]]
    if len(things) != 1 or things[0]["name"] != page.text("//h1"):
        site.report(page.path, f"is about {things}, it says")


def check_article(site, page):
    fields = zotero(page)
    title = page.text("//h1")
    if fields["title"] != [title] or fields["language"] != [page.language]:
        site.report(page.path, f"is, to Zotero, {fields}")
    shown = page.tree.xpath("//main//ul[@class='meta']//time/@datetime")
    if [date.replace("/", "-") for date in fields["date"]] != shown[:1]:
        site.report(page.path, f"is of {fields['date']} to Zotero, and of {shown} to readers")
    names = [name.text_content() for name in page.tree.xpath("//main//header//ul[@class='meta']//bdi")]
    creators = page.meta("DC.creator")
    # Zotero takes a semicolon for the end of a name.
    if fields["authors"] != [name.replace(";", ",") for name in creators] or creators != names[:len(creators)]:
        site.report(page.path, f"is by {fields['authors']} to Zotero, and by {names} to readers")
    pairs = (("DC.title", "title"), ("DC.language", "language"), ("DC.publisher", "publisher"))
    if any(page.meta(core) != fields[field] for core, field in pairs):
        site.report(page.path, "says in Dublin Core something else than to Zotero")
    news = [entry for entry in page.linked_data if entry["@type"] == "NewsArticle"]
    if len(news) != 1 or news[0]["headline"] != title or news[0]["inLanguage"] != page.language \
            or news[0]["datePublished"] != shown[0]:
        site.report(page.path, "isn't the NewsArticle that it says it is")
        return
    corrections = [dd.text_content() for dd in page.tree.xpath("//section[h2/@id='_corrections']//dd")]
    if [entry["text"] for entry in news[0].get("correction", [])] != corrections:
        site.report(page.path, "has other corrections for programs than for readers")
    check_events(site, page)
    if site.base:
        if site.path(news[0]["url"]) != page.path:
            site.report(page.path, "is a NewsArticle of another address")
        for thing in news[0].get("about", []):
            site.expect_file(page.path, thing["@id"])
        for event in (entry for entry in page.linked_data if entry["@type"] == "Event"):
            place = urlsplit(event["@id"])
            other = site.pages.get(site.path(event["@id"]))
            if other is None or not other.tree.xpath("//*[@id=$id]", id=unquote(place.fragment)):
                site.report(page.path, f"tells an event that isn't at {event['@id']}")


def check_events(site, page):
    """What is in doubt is no Event to programs; all else that the page tells is."""
    told = page.tree.xpath("//section[h2/@id='_events']//li[contains(concat(' ', @class, ' '), ' event ')]")
    doubtful = [event for event in told if event.xpath(".//*[contains(@class, 'disputed') or contains(@class, 'is-retracted')]")
                or "is-retracted" in event.get("class")]
    events = [entry for entry in page.linked_data if entry["@type"] == "Event"]
    if len(events) != len(told) - len(doubtful):
        site.report(page.path, f"tells {len(told)} events, {len(doubtful)} of them in doubt, and {len(events)} to programs")
