"""Two searches over the same pages, each in a browser of its own kind of place: ours from the disk, Pagefind from a server."""

import functools
import http.server
import os
import re
import subprocess
import threading
import time
from urllib.parse import unquote, urlsplit

SHOWN = 10


class Answer:
    def __init__(self, pages, seconds, loaded):
        self.pages = pages
        self.seconds = seconds
        # Bytes, of a page that hadn't searched before.
        self.loaded = loaded


class Server:
    """Serves a folder on a free port, and counts what it sends."""

    def __init__(self, folder):
        owner = self
        self.sent = 0

        class Handler(http.server.SimpleHTTPRequestHandler):
            def log_message(self, *arguments):
                pass

            def copyfile(self, source, output):
                owner.sent += os.fstat(source.fileno()).st_size
                super().copyfile(source, output)

        self.server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(Handler, directory=folder))
        self.address = f"http://127.0.0.1:{self.server.server_port}/"
        threading.Thread(target=self.server.serve_forever, daemon=True).start()

    def close(self):
        self.server.shutdown()


class Regesta:
    name = "Regesta"

    def __init__(self, binary, archive, output):
        began = time.monotonic()
        report = subprocess.run([binary, "build", archive, "--output", output, "--clean", "--timings"],
                                check=True, capture_output=True, text=True).stderr
        self.build_seconds = time.monotonic() - began
        self.seconds = float(re.search(r"^search: ([0-9.]+) s", report, re.M)[1])
        self.folder = output
        self.base = "file://" + output + "/"

    def ask(self, page, query):
        """The first results, offers of entities among them, as a reader sees them."""
        tree = "" if query.language == "it" else query.language + "/"
        loaded = []
        page.on("request", lambda request: loaded.append(request.url))
        page.goto(self.base + tree + "search.html")
        page.wait_for_selector("#_q")
        seconds = page.evaluate(
            """(text) => new Promise((resolve) => {
              const input = document.getElementById("_q"), start = performance.now();
              const page = document.getElementById("_search-page");
              const observer = new MutationObserver(() => {
                if (page.dataset.query !== text) return;
                observer.disconnect();
                resolve((performance.now() - start) / 1000);
              });
              observer.observe(page, { attributes: true });
              input.value = text;
              input.dispatchEvent(new Event("input", { bubbles: true }));
            })""", query.text)
        links = page.eval_on_selector_all(".search-entities a, .search-results > li > a", "links => links.map((a) => a.href)")
        paths = [self._path(link) for link in links][:SHOWN]
        # What every page has anyhow isn't the search's.
        size = sum(self._size(url) for url in set(loaded) if not url.endswith((".html", "regesta.css", "regesta.js")))
        return Answer(paths, seconds, size)

    def _path(self, url):
        return unquote(urlsplit(url[len(self.base):]).path)

    def _size(self, url):
        path = os.path.join(self.folder, self._path(url))
        return os.path.getsize(path) if url.startswith(self.base) and os.path.isfile(path) else 0


class Pagefind:
    name = "Pagefind"

    def __init__(self, binary, output, pages):
        """Indexes the pages of documents alone, since lists would stand among its results."""
        self.index = os.path.join(output, "_pagefind")
        began = time.monotonic()
        subprocess.run([binary, "--site", output, "--output-path", self.index, "--root-selector", "main", "--glob", pages],
                       check=True, capture_output=True)
        self.seconds = time.monotonic() - began
        self.server = Server(output)

    def ask(self, page, query):
        tree = "" if query.language == "it" else query.language + "/"
        # A page of the language that allows any script: Pagefind asks for WebAssembly.
        page.goto(self.server.address + "_pagefind-" + query.language + ".html")
        before = self.server.sent
        result = page.evaluate(
            """async (text) => {
              const start = performance.now();
              const pagefind = await import("/_pagefind/pagefind.js");
              const search = await pagefind.search(text);
              const results = await Promise.all(search.results.slice(0, 10).map((result) => result.data()));
              return { seconds: (performance.now() - start) / 1000, urls: results.map((result) => result.url) };
            }""", query.text)
        return Answer([unquote(url).lstrip("/") for url in result["urls"]], result["seconds"], self.server.sent - before)

    def write_pages(self, output, languages):
        for language in languages:
            with open(os.path.join(output, f"_pagefind-{language}.html"), "w", encoding="utf-8") as file:
                file.write(f'<!doctype html><html lang="{language}"><title>Pagefind</title>')
