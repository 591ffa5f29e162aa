"""The review page as a server, and a person's actions there, for tests and benchmarks."""

from __future__ import annotations

import re
import secrets
import shutil
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from threading import Thread

import uvicorn
from playwright.sync_api import Locator, Page, expect
from support.chromium import PATIENCE

from translate.catalogs.po import Entry, load, render
from translate.project import Project
from translate.review.app import make_app
from translate.review.server import config_for

ROOT = Path(__file__).parents[2]
SLUG = "001_thuyen-sach"
"""The bundled article that is not reviewed."""


class Server:
    """``translate review`` for a project, in a process of its own."""

    def __init__(self, project: Project) -> None:
        self.project, self.port, self.address = project, 0, ""
        self.start()

    def start(self) -> None:
        """Start the server, on the same port as before."""
        command = [sys.executable, "-m", "translate", "review", "--no-browser"]
        self.process = subprocess.Popen(
            [*command, "--port", str(self.port)],
            cwd=self.project.root,
            stdout=subprocess.PIPE,
            text=True,
        )
        assert self.process.stdout
        self.address = self.process.stdout.readline().split()[1]
        self.port = int(re.findall(r":(\d+)/", self.address)[0])

    def kill(self) -> None:
        """Kill the server without a chance to clean up."""
        self.process.send_signal(signal.SIGKILL)
        self.process.wait()
        assert self.process.stdout
        self.process.stdout.close()

    def article(self, slug: str = SLUG) -> str:
        """Return the address of an article."""
        return f"http://127.0.0.1:{self.port}/article/{slug}"

    def entries(self) -> list[Entry]:
        """Return the bundled article's entries on disk."""
        return list(load(self.project.catalog(SLUG)).entries)


class ServerThread(Server):
    """The same server in a thread of the tests: it starts at once, for tests without kills."""

    def start(self) -> None:
        """Start the server on any port."""
        listener = socket.create_server(("127.0.0.1", 0))
        self.port = listener.getsockname()[1]
        token = secrets.token_urlsafe()
        self.address = f"http://127.0.0.1:{self.port}/?token={token}"
        app = make_app(self.project, self.port, token)
        self.server = uvicorn.Server(config_for(app))
        self.thread = Thread(target=self.server.run, args=([listener],))
        self.thread.start()

    def kill(self) -> None:
        """Stop the server, even with open connections."""
        self.server.should_exit = self.server.force_exit = True
        self.thread.join()


def copy_project(folder: Path) -> Project:
    """Copy the bundled project to ``folder``, without drafts."""
    for name in ("seeds", "locales"):
        shutil.copytree(ROOT / name, folder / name)
    # tests of the glossary add terms of their own to a sentence that has none
    (folder / "locales/en/glossary.csv").write_text("source,target,note\n", "utf-8")
    return Project(folder)


def change_on_disk(project: Project, number: int, english: str, *comments: str) -> None:
    """Change a sentence as another program does; ``number`` counts from 0."""
    path = project.catalog(SLUG)
    catalog = load(path)
    entries = list(catalog.entries)
    entry = entries[number].change(msgstr=english)
    entries[number] = entry.change(comments=comments) if comments else entry
    path.write_bytes(render(catalog.change(entries=tuple(entries))))


def eventually(check: Callable[[], bool]) -> None:
    """Wait until ``check`` holds, as long as a busy machine may need."""
    deadline = time.monotonic() + PATIENCE
    while not check():
        assert time.monotonic() < deadline, "the condition did not become true in time"
        time.sleep(0.02)


def english(page: Page) -> str:
    """Return the open sentence's English."""
    return page.locator("[name=target]").input_value()


def retype(page: Page, text: str) -> None:
    """Replace the open sentence's English, by keyboard."""
    page.keyboard.press("Control+A")
    page.keyboard.insert_text(text)


def approve(page: Page) -> None:
    """Approve the open sentence; if the page asks, approve it again."""
    number = page.locator(".row.here").get_attribute("data-number")
    page.keyboard.press("Control+Enter")
    done = page.locator(f".row.done[data-number='{number}']")
    asking = page.locator(".asking")
    expect(done.or_(asking.locator("visible=true")).first).to_be_visible()
    if asking.is_visible():
        page.keyboard.press("Control+Enter")
    expect(done).to_be_visible()


def open_first(page: Page) -> None:
    """Open the first sentence and wait for the server's findings."""
    page.keyboard.press("Alt+ArrowDown")
    expect(page.locator(".backdrop")).not_to_be_empty()


def join_second(page: Page) -> None:
    """Join the second sentence with the third, and wait for the page that shows it."""
    open_first(page)
    page.keyboard.press("Alt+ArrowDown")
    page.keyboard.press("Alt+J")
    page.wait_for_url("**?number=2")
    expect(page.locator("html")).to_have_class("scripted")


def row_of(page: Page, number: int) -> Locator:
    """Return the row of the sentence with this number on an article's page."""
    return page.locator(f".row[data-number='{number}']")
