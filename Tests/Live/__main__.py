"""Writes while a preview is open in Chromium, from the disk and by a server: python Tests/Live REGESTA"""

import contextlib
import pathlib
import re
import shutil
import signal
import subprocess
import sys
import tempfile
import threading

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import expect, sync_playwright

# Ctrl-C must reach the programs that are started here, also where this was started so that it is ignored.
signal.signal(signal.SIGINT, signal.SIG_DFL)

ROOT = pathlib.Path(__file__).resolve().parents[2]
ARTICLE = "content/articles/2022/abcasia-ossezia.md"
PAGE = "articles/2022/abcasia-ossezia.html"
PATIENCE = 20_000
PANEL = ".regesta-report"


class Program:
    """`regesta watch` or `regesta serve`, and what it has told."""

    def __init__(self, regesta, command, archive):
        self.process = subprocess.Popen(
            [regesta, command, str(archive)], stdin=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True)
        self.lines = []
        self.opened = threading.Event()
        self.address = None
        self.reader = threading.Thread(target=self.read, daemon=True)
        self.reader.start()
        if not self.opened.wait(120) or not self.address:
            sys.exit(f"{command} opened nothing: {self.lines}")

    def read(self):
        for line in self.process.stderr:
            self.lines.append(line)
            if line.startswith("open "):
                self.address = line[5:].strip()
                self.opened.set()
        self.opened.set()

    def close(self):
        """Ends it where a test broke down."""
        self.process.kill()
        self.process.wait()

    def end(self):
        self.process.send_signal(signal.SIGINT)
        return self.process.wait(20)


def url(program, path):
    if program.address.startswith("http:"):
        return program.address + path
    return pathlib.Path(program.address).resolve().parent.joinpath(path).as_uri()


def follow(regesta, command, context, archive, stack):
    """Edits a text, breaks and mends it, and writes a draft, while its page is open."""
    file = archive / ARTICLE
    text = file.read_text()
    program = stack.enter_context(contextlib.closing(Program(regesta, command, archive)))
    requests = []
    tab = context.new_page()
    tab.on("request", lambda request: requests.append(request.url))
    errors = []
    tab.on("pageerror", lambda error: errors.append(str(error)))
    # Browsers ask servers for an icon that no page names.
    tab.on("console", lambda message: errors.append(message.text)
           if message.type == "error" and not message.location["url"].endswith("/favicon.ico") else None)
    tab.goto(url(program, PAGE))
    expect(tab.locator(".regesta-authors")).to_be_visible()

    # The page and the script must have met once, or the first save may be older than the page.
    tab.wait_for_timeout(700)
    file.write_text(text + "\nUn paragrafo scritto adesso, su [[kazakistan]].\n")
    expect(tab.get_by_text("Un paragrafo scritto adesso")).to_be_attached(timeout=PATIENCE)
    expect(tab.locator(PANEL)).to_have_count(0)

    tab.wait_for_timeout(700)
    file.write_text(text + "\nUn rimando a [[nessuno-qui]].\n")
    expect(tab.locator(PANEL)).to_contain_text("nessuno-qui", timeout=PATIENCE)
    expect(tab.get_by_text("Un paragrafo scritto adesso")).to_be_attached()
    violations = Axe().run(tab, options={"preload": False}).response["violations"]
    assert not violations, f"the panel breaks rules of accessibility: {violations}"

    file.write_text(re.sub(r"(?m)^title: .*$", "title: Nuovo titolo", text, count=1))
    expect(tab.locator(PANEL)).to_have_count(0, timeout=PATIENCE)
    expect(tab.locator("h1")).to_contain_text("Nuovo titolo", timeout=PATIENCE)

    home = context.new_page()
    home.goto(url(program, "index.html"))
    home.wait_for_timeout(700)
    (archive / "content/articles/2022/appena-scritto.md").write_text(
        "---\ntitle: Appena scritto\ndate: 2022-10-30\nstatus: draft\n---\nUna bozza.\n")
    expect(home.get_by_text("Appena scritto").first).to_be_attached(timeout=PATIENCE)

    foreign = [one for one in requests if not one.startswith(url(program, ""))]
    assert not foreign, f"requests that leave the preview: {foreign}"
    assert not errors, f"errors in the console: {errors}"
    status = program.end()
    assert status in (130, -signal.SIGINT), f"{command} ended with {status}: {program.lines}"
    assert not (archive / "public").exists(), "a preview touches public/"
    verified = subprocess.run([regesta, "verify", str(archive / ".regesta/preview")], capture_output=True, text=True)
    assert verified.returncode == 0, f"the preview isn't whole: {verified.stdout}{verified.stderr}"
    tab.close()
    home.close()


def main():
    if not shutil.which("chromium"):
        sys.exit("Chromium isn't installed")
    regesta = str(pathlib.Path(sys.argv[1]).resolve())
    with sync_playwright() as playwright, contextlib.ExitStack() as stack:
        browser = playwright.chromium.launch(executable_path=shutil.which("chromium"))
        stack.callback(browser.close)
        for command in ("watch", "serve"):
            folder = stack.enter_context(tempfile.TemporaryDirectory())
            archive = pathlib.Path(folder) / "archive"
            for name in ("content", "seeds", "templates"):
                shutil.copytree(ROOT / name, archive / name)
            follow(regesta, command, browser.new_context(), archive, stack)
            print(f"ok     {command}: pages that are open follow what is written")


main()
