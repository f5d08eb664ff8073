"""A browser, and the sites that it looks at: each built once."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass, field
from typing import Any

import pytest
from playwright.sync_api import Browser, ConsoleMessage, Page, Request, Response, sync_playwright

from tests.site import odd
from tests.site.build import BASE, ROOT, Site, build, copy_project, served
from tests.site.install import find_chromium

QUIET = (  # a browser that stays as it was installed, and asks nobody
    "--no-sandbox",  # root, in a container, has none; it only ever sees our own pages
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
)


@dataclass
class Visit:
    """A page in the browser with what went wrong on it, and what it asked for."""

    page: Page
    faults: list[str] = field(default_factory=list)
    requests: list[str] = field(default_factory=list)


Open = Callable[..., AbstractContextManager[Visit]]


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    """The real site, from seeds/."""
    folder = tmp_path_factory.mktemp("site")
    with served(folder) as url:
        build(ROOT, folder / BASE, url)
        yield Site(folder / BASE, url)


@pytest.fixture(scope="session")
def odd_site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    """A site of everything that an article should not be."""
    folder = tmp_path_factory.mktemp("odd")
    project = copy_project(tmp_path_factory.mktemp("odd-project"), odd.SEEDS)
    with served(folder) as url:
        build(project, folder / BASE, url)
        yield Site(folder / BASE, url)


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Chromium without a window."""
    chromium = find_chromium()
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=list(QUIET))
        yield browser
        browser.close()


@pytest.fixture
def visit(browser: Browser) -> Open:
    """Opens an address in a fresh profile: `with visit(url, width=390, color_scheme="dark") as v: v.page ...`"""

    @contextmanager
    def opened(url: str, *, width: int = 1280, height: int = 900, **options: Any) -> Iterator[Visit]:
        context = browser.new_context(viewport={"width": width, "height": height}, **options)
        visit = Visit(context.new_page())
        _listen(visit, url)
        visit.page.goto(url, wait_until="load")
        yield visit
        context.close()

    return opened


def _listen(visit: Visit, url: str) -> None:
    def said(message: ConsoleMessage) -> None:
        if message.type in ("error", "warning"):
            visit.faults.append(f"console: {message.text}")

    def answered(response: Response) -> None:
        if response.status >= 400:
            visit.faults.append(f"{response.status}: {response.url}")

    def failed(request: Request) -> None:
        if request.failure != "net::ERR_ABORTED":  # the browser's own, when it leaves a page before its icon has come
            visit.faults.append(f"failed: {request.url}")

    visit.page.on("console", said)
    visit.page.on("pageerror", lambda error: visit.faults.append(f"error: {error}"))
    visit.page.on("requestfailed", failed)
    visit.page.on("request", lambda request: visit.requests.append(request.url))
    visit.page.on("response", answered)
