"""A small corpus of everything that an article should not be."""

from __future__ import annotations

SENTINEL = "executed"  # what hostile markup sets on the window, if it runs
RUN = f"window.{SENTINEL}=1"

HOSTILE = f"""\
"><script>{RUN}</script><img src=x onerror="{RUN}"> said Mr. <b onmouseover="{RUN}">Smith</b>

According to <svg onload={RUN}>Dr. Jane "><script>{RUN}</script> Doe, the plan "will </textarea></script><script>{RUN}\
</script> fail badly", she said. [A link](javascript:{RUN}) and ![a picture](https://example.org/x.png).

{{{{ config }}}} {{% raw %}} --8<-- "mkdocs.yml" *not emphasis* `not code` &amp; &lt;i&gt; <!-- not a comment -->

Critics <a href="javascript:{RUN}">claimed</a> that "<iframe srcdoc='<script>parent.{SENTINEL}=1</script>'>" was safe, \
Jones (2011) wrote.

References

Jones, A. <script>{RUN}</script> (2011). "><img src=x onerror={RUN}>. Journal of <b>Markup</b>, 3(1), 1-2. \
https://example.org/"onmouseover="{RUN}
"""

METADATA = f"""\
title: '"><script>{RUN}</script> A title & more'
author: '<img src=x onerror={RUN}>'
publisher: '</title><script>{RUN}</script>'
rights: '<svg onload={RUN}>'
"""

BYTES = (
    b"\xef\xbb\xbfA title before bad bytes\r\n\r\nThe mayor said that \xff\xfe\x80 was \x00 odd. \xc3\x28 So did I.\r\n"
)
DIRECTIONS = "The mayor said that \u202eno\u202c and \u2066yes\u2069 are the same.\n\nNaïve ﬁ ﷽ 𝔘 e\u0301.\n"

DOUBT = """On silt

It was so (Baker & Cole, 2016), and then it was otherwise (Baker et al., 2016).

References

Baker, S., & Cole, T. (2016). The price of silt. Journal of Ports, 12(4), 323-353.
"""

SEEDS: dict[str, bytes] = {
    "bytes.txt": BYTES,
    "hostile.txt": HOSTILE.encode(),
    "metadata.txt": b"A plain text with hostile metadata. The minister said that it would rain.\n",
    "metadata.yml": METADATA.encode(),
    "empty.txt": b"",
    "blank.txt": b" \n\n\t\n",
    "front.txt": b"Warning: this whole line is kept\ntemplate: redirect.html\n\nAnd so is this one, the editor said.\n",
    "rule.txt": b"---\ntitle: not front matter\n---\nThe text begins here, the editor said.\n",
    "brackets.txt": b"A title over brackets\n\n" + b"([{<" * 25_000 + b"\n",
    "marks.txt": '"Who opened this? he asked.\n\n‘Nobody’s closed it, “she said.\n'.encode(),
    "doubt.txt": DOUBT.encode(),
    "direction.txt": DIRECTIONS.encode(),
    "Upper Case ñ & more.txt": b"A name with spaces. The council said that it was fine.\n",
}
