"""A page's content security policy: nothing is loaded from elsewhere, and only the theme's own inline scripts run.

The second wall behind the escaping: words of an article that became markup by mistake could still do nothing.
Source: W3C, Content Security Policy Level 3. The search needs `wasm-unsafe-eval`, since Pagefind is WebAssembly.
"""

from __future__ import annotations

import base64
import hashlib
import re

_HEAD = '<meta charset="utf-8">'
_SCRIPT = re.compile(r"<script(?P<attributes>[^>]*)>(?P<body>.*?)</script>", re.DOTALL | re.IGNORECASE)
_NOT_RUN = ("src=", "ld+json", "application/json")


def with_policy(page: str, *, reloads: bool = False) -> str:
    """The finished page with its policy in the head.

    `reloads`: the page is shown in a preview, which puts a script of its own into it later. Its words, and so its
    digest, are other ones at every visit, so there any inline script may run.
    """
    scripts = (m["body"] for m in _SCRIPT.finditer(page) if not any(mark in m["attributes"] for mark in _NOT_RUN))
    allowed = ["'unsafe-inline'"] if reloads else dict.fromkeys(f"'sha256-{_digest(body)}'" for body in scripts)
    policy = (
        f"default-src 'none'; script-src 'self' 'wasm-unsafe-eval' {' '.join(allowed)}; style-src 'self'; "
        "img-src 'self' data:; font-src 'self'; connect-src 'self'; worker-src 'self'; manifest-src 'self'; "
        "base-uri 'none'; form-action 'self'"
    )
    return page.replace(_HEAD, f'{_HEAD}\n<meta http-equiv="Content-Security-Policy" content="{policy}">', 1)


def _digest(body: str) -> str:
    return base64.b64encode(hashlib.sha256(body.encode("utf-8")).digest()).decode("ascii")
