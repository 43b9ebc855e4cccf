"""What readers get from a web server."""

import gzip
import html
import re
import shutil
from urllib.parse import quote

from guide import ROOT, tree
from servers import Answer, caddy, nginx

TYPES = {
    "html": "text/html; charset=utf-8",
    "css": "text/css; charset=utf-8",
    "js": "text/javascript; charset=utf-8",
    "csv": "text/csv; charset=utf-8",
    "ics": "text/calendar; charset=utf-8",
    "txt": "text/plain; charset=utf-8",
    "json": "application/json",
    "geojson": "application/geo+json",
    "xml": "application/xml",
    "opml": "text/x-opml; charset=utf-8",
    "bib": "text/x-bibtex; charset=utf-8",
    "ris": "application/x-research-info-systems; charset=utf-8",
    "png": "image/png",
}

# Older systems call scripts so; browsers take both.
FORMER_TYPES = {"js": "application/javascript; charset=utf-8"}

# Files that an archive may have beside those of the sample.
ODD_NAMES = ("#note.html", "with space.html", "с именем.html", ".well-known/security.txt")


def run(guide, folder):
    site = folder / "www/archive"
    shutil.copytree(ROOT / "public", site)
    for name in ODD_NAMES:
        (site / name).parent.mkdir(exist_ok=True)
        (site / name).write_text(f"<!doctype html><title>{html.escape(name)}</title>")
    files = tree(site)
    (site / ".secret.html").write_text("not for readers")
    (site / "empty").mkdir()
    (site / "pictures").mkdir()
    (site / "pictures/a.png").write_bytes(b"not a picture")
    for path in folder.rglob("*"):
        path.chmod(0o755 if path.is_dir() else 0o644)
    folder.chmod(0o755)
    for name, server in (("nginx", nginx), ("Caddy", caddy)):
        block = guide.block(name, replacing={"/srv/archive": site})
        with server(block, folder / name) as port:
            check(port, "", files)
        messages = (folder / name / "messages").read_text()
        assert "remote_ip" not in messages and "client:" not in messages, messages
        # In a folder of a site, as the guide says to change it.
        block = guide.block(name, replacing={"/srv/archive": site.parent, "/404.html": "/archive/404.html"})
        with server(block, folder / f"{name}-below") as port:
            check(port, "/archive", files)
        print(f"{name} serves the sample archive, at the root and in a folder")


def check(port, base, files):
    served_as_they_are(port, base, files)
    folders_show_their_page(port, base, files)
    nothing_else_is_shown(port, base, files)
    headers_agree_with_the_pages(port, base, files)
    what_is_unchanged_is_not_sent(port, base)
    pages_are_compressed(port, base, files)


def served_as_they_are(port, base, files):
    for path, content in files.items():
        answer = Answer(port, f"{base}/{quote(path)}")
        ending = path.rsplit(".", 1)[1]
        assert answer.status == 200, (path, answer.status)
        assert answer.body == content, path
        assert answer.type in (TYPES[ending], FORMER_TYPES.get(ending)), (path, answer.type)
    assert {path.rsplit(".", 1)[1] for path in files} == set(TYPES), "kinds of files that the sample has"
    head = Answer(port, f"{base}/index.html", "HEAD")
    assert (head.status, head.body) == (200, b"")


def folders_show_their_page(port, base, files):
    for folder in ("", "regions/", "en/timeline/"):
        answer = Answer(port, f"{base}/{folder}")
        assert answer.status == 200 and answer.body == files[f"{folder}index.html"], folder
        assert answer.type == TYPES["html"], answer.type
    answer = Answer(port, f"{base}/regions")
    assert 301 <= answer.status <= 308 and answer.headers["Location"] == f"{base}/regions/", answer.headers


def nothing_else_is_shown(port, base, files):
    absent = ("none.html", "articles/2022/none.html", "none/none/", "none.csv", "none", "index.html/x")
    hidden = (".secret.html", "empty/", "pictures/", "assets/")
    for path in absent + hidden:
        answer = Answer(port, f"{base}/{path}")
        assert answer.status == 404, (path, answer.status)
        assert answer.body == files["404.html"], path
        assert answer.type == TYPES["html"], (path, answer.type)
    for path in ("../../../nginx/nginx.conf", "..%2f..%2f..%2fnginx/nginx.conf"):
        assert Answer(port, f"{base}/{path}").status in (400, 404), path


def headers_agree_with_the_pages(port, base, files):
    for path in ("index.html", "assets/regesta.css", "timeline/events.ics", "none.html"):
        headers = Answer(port, f"{base}/{path}").headers
        assert headers.get_all("Cache-Control") == ["no-cache"], (path, headers.items())
        assert headers["X-Content-Type-Options"] == "nosniff", path
        assert headers["Referrer-Policy"] == "no-referrer", path
        assert not re.search(r"\d", headers["Server"] or ""), "which version runs is nobody's business"
        said = policy(headers["Content-Security-Policy"])
        assert said.pop("frame-ancestors") == "'none'"
        meta = re.search(r'http-equiv="Content-Security-Policy" content="([^"]*)"', files["index.html"].decode())
        assert said == policy(html.unescape(meta[1])), path


def policy(text):
    return dict(part.strip().split(" ", 1) for part in text.split(";"))


def what_is_unchanged_is_not_sent(port, base):
    for path in ("index.html", "assets/regesta.css"):
        for encoding in ("identity", "gzip"):
            first = Answer(port, f"{base}/{path}", Accept_Encoding=encoding).headers
            for condition in ({"If_None_Match": first["ETag"]}, {"If_Modified_Since": first["Last-Modified"]}):
                again = Answer(port, f"{base}/{path}", Accept_Encoding=encoding, **condition)
                assert (again.status, again.body) == (304, b""), (path, encoding, condition, again.status)
        other = Answer(port, f"{base}/{path}", If_None_Match='"other"')
        assert other.status == 200, path


def pages_are_compressed(port, base, files):
    for path in ("index.html", "assets/regesta.css", "timeline/events.csv", "timeline/events.geojson"):
        answer = Answer(port, f"{base}/{path}", Accept_Encoding="gzip")
        assert answer.headers["Content-Encoding"] == "gzip", path
        assert "Accept-Encoding" in answer.headers["Vary"], path
        assert gzip.decompress(answer.body) == files[path], path
