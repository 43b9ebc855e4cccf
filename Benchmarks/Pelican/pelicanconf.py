SITENAME = "Archivio di prova"
SITEURL = "https://corpus.example"
PATH = "content"
THEME = "theme"
TIMEZONE = "Europe/Rome"
DEFAULT_LANG = "it"
ARTICLE_URL = ARTICLE_SAVE_AS = "articles/{slug}.html"
ARTICLE_LANG_URL = ARTICLE_LANG_SAVE_AS = "en/articles/{slug}.html"
TAG_URL = TAG_SAVE_AS = "tags/{slug}.html"
YEAR_ARCHIVE_URL = YEAR_ARCHIVE_SAVE_AS = "articles/{date:%Y}.html"
MONTH_ARCHIVE_URL = MONTH_ARCHIVE_SAVE_AS = "articles/{date:%Y}-{date:%m}.html"
CATEGORY_SAVE_AS = AUTHOR_SAVE_AS = CATEGORIES_SAVE_AS = AUTHORS_SAVE_AS = ""
DIRECT_TEMPLATES = ["index", "tags"]
PAGINATED_TEMPLATES = {"tag": 50}
FEED_ALL_ATOM = CATEGORY_FEED_ATOM = TRANSLATION_FEED_ATOM = AUTHOR_FEED_ATOM = AUTHOR_FEED_RSS = None
MARKDOWN = {
    "extensions": ["tables", "footnotes", "fenced_code", "toc"], "output_format": "html5"}
