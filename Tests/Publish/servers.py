"""nginx and Caddy with the configurations of docs/publishing.md, each on a free port of this machine."""

import http.client
import os
import pwd
import shutil
import socket
import subprocess
import time
from contextlib import contextmanager


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


@contextmanager
def running(command, port, folder, environment=None):
    """Runs a server as an ordinary user until the block is done; its messages are in `messages` of the folder."""
    user = {}
    if os.geteuid() == 0:
        nobody = pwd.getpwnam("nobody")
        user = {"user": nobody.pw_uid, "group": nobody.pw_gid, "extra_groups": []}
        os.chown(folder, nobody.pw_uid, nobody.pw_gid)
    with open(folder / "messages", "wb") as messages:
        process = subprocess.Popen(
            command, cwd=folder, stdin=subprocess.DEVNULL, stdout=messages, stderr=messages,
            env={**os.environ, **(environment or {})}, **user)
    try:
        for _ in range(200):
            assert process.poll() is None, (folder / "messages").read_text()
            with socket.socket() as probe:
                if probe.connect_ex(("127.0.0.1", port)) == 0:
                    break
            time.sleep(0.05)
        else:
            raise AssertionError(f"{command[0]} doesn't answer: {(folder / 'messages').read_text()}")
        yield
    finally:
        process.terminate()
        process.wait()


@contextmanager
def nginx(block, folder):
    port = free_port()
    folder.mkdir()
    assert block.count("listen 80;") == 1
    block = block.replace("listen 80;", f"listen 127.0.0.1:{port};")
    kinds = ("client_body", "proxy", "fastcgi", "uwsgi", "scgi")
    places = "\n".join(f"{kind}_temp_path {folder}/{kind};" for kind in kinds)
    (folder / "nginx.conf").write_text(
        f"daemon off;\npid {folder}/pid;\nevents {{}}\nhttp {{\n{places}\naccess_log {folder}/access.log;\n{block}}}\n")
    command = [shutil.which("nginx"), "-p", str(folder), "-c", str(folder / "nginx.conf"), "-e", "stderr"]
    with running(command, port, folder):
        yield port
    log = folder / "access.log"
    assert not log.exists() or not log.read_bytes(), "nginx has an access log"


@contextmanager
def caddy(block, folder):
    port = free_port()
    folder.mkdir()
    site = "archive.example {"
    assert block.count(site) == 1
    # By HTTP, since nobody vouches for a made-up name; without the port by which a running Caddy is told things.
    block = "{\n\tadmin off\n}\n\n" + block.replace(site, f"http://127.0.0.1:{port} {{")
    (folder / "Caddyfile").write_text(block)
    own = {"HOME": str(folder), "XDG_CONFIG_HOME": str(folder), "XDG_DATA_HOME": str(folder)}
    options = ["--config", str(folder / "Caddyfile"), "--adapter", "caddyfile"]
    check = subprocess.run(
        ["caddy", "validate", *options], capture_output=True, text=True, env={**os.environ, **own})
    assert check.returncode == 0, check.stderr
    with running([shutil.which("caddy"), "run", *options], port, folder, own):
        yield port


class Answer:
    def __init__(self, port, path, method="GET", **headers):
        connection = http.client.HTTPConnection("127.0.0.1", port, timeout=10)
        names = {name.replace("_", "-"): value for name, value in headers.items()}
        connection.request(method, path, headers=names)
        response = connection.getresponse()
        self.status = response.status
        self.headers = response.headers
        self.body = response.read()
        connection.close()

    @property
    def type(self):
        return (self.headers["Content-Type"] or "").lower()
