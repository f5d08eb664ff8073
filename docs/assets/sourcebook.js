/* Sourcebook's only script. Every page reads the same without it; here is what it adds: light or dark by choice, search,
   claims that light up with their words, filters, references opened in place, and buttons to copy. */
(() => {
  "use strict";
  const root = document.documentElement;
  const base = new URL(document.currentScript.dataset.root + "/", location.href);
  const KEY = base.pathname + "scheme";

  /* before the first paint: the reader's choice of light or dark */
  const stored = () => { try { return localStorage.getItem(KEY); } catch { return null; } };
  const choice = stored();
  if (choice) root.dataset.scheme = choice;
  root.classList.add("js");
  root.classList.remove("no-js");

  const all = (selector, within = document) => [...within.querySelectorAll(selector)];
  const one = (selector, within = document) => within.querySelector(selector);

  function scheme() {
    const button = one("[data-scheme-toggle]");
    const dark = matchMedia("(prefers-color-scheme: dark)");
    const now = () => root.dataset.scheme || (dark.matches ? "dark" : "light");
    const name = () => { one("[data-scheme-name]").textContent = now() === "dark" ? "Light" : "Dark"; };
    button.hidden = false;
    button.addEventListener("click", () => {
      root.dataset.scheme = now() === "dark" ? "light" : "dark";
      try { localStorage.setItem(KEY, root.dataset.scheme); } catch { /* not kept, then */ }
      name();
    });
    dark.addEventListener("change", name);
    name();
  }

  function search() {
    const dialog = one("#search"), input = one("#search-words"), list = one(".search-results"), count = one(".search-count");
    let pagefind, turn = 0;
    const open = async () => {
      if (!dialog.open) dialog.showModal();
      input.focus();
      try {
        pagefind = pagefind || await import(new URL("pagefind/pagefind.js", base));
        await pagefind.init();
        show(); /* words typed meanwhile */
      } catch { count.textContent = "The search index is not here. A preview has none; the published site does."; }
    };
    const show = async () => {
      const mine = ++turn, words = input.value.trim();
      if (!pagefind || !words) { list.replaceChildren(); count.textContent = ""; return; }
      const found = await pagefind.debouncedSearch(words, {}, 150);
      if (!found || mine !== turn) return;
      const results = await Promise.all(found.results.slice(0, 12).map((r) => r.data()));
      if (mine !== turn) return;
      const total = found.results.length;
      count.textContent = total === 0 ? "Nothing found. Fewer or other words may help." :
        total === 1 ? "1 place" : `${total} places` + (total > 12 ? ", the first 12:" : "");
      list.replaceChildren(...results.map((r) => {
        const item = document.createElement("li"), link = document.createElement("a"), words = document.createElement("p");
        link.href = r.url;
        link.textContent = r.meta.title || r.url;
        words.innerHTML = r.excerpt; /* escaped by Pagefind, with its <mark> */
        item.append(link, words);
        return item;
      }));
    };
    const button = one("[data-open=search]");
    button.hidden = false;
    button.addEventListener("click", open);
    input.addEventListener("input", show);
    input.form.addEventListener("submit", (event) => {
      if (event.submitter) return;
      event.preventDefault();
      const first = one("a", list);
      if (first) first.click();
    });
    input.addEventListener("keydown", (event) => {
      if (event.key === "Escape") { event.preventDefault(); dialog.close(); } /* else it would only empty the field */
      if (event.key !== "Enter") return;
      event.preventDefault();
      const first = one("a", list);
      if (first) first.focus();
    });
    list.addEventListener("click", (event) => { if (event.target.closest("a")) dialog.close(); });
    document.addEventListener("keydown", (event) => {
      const typing = event.target.closest("input:not([type=radio]), textarea, select, [contenteditable]");
      if (event.key === "/" && !typing && !event.ctrlKey && !event.metaKey && !event.altKey) { event.preventDefault(); open(); }
    });
  }

  function claims() {
    const text = one("#text"), panel = one("#claims");
    if (!text || !panel) return;
    const wide = matchMedia("(min-width: 62rem)");
    const ROLES = ["source", "cue", "content"];
    let lit = null;

    /* on a phone a card comes up from below as a sheet: the words stay in sight above it, and a button puts it back */
    const close = document.createElement("button");
    close.type = "button"; close.className = "tool sheet-close"; close.textContent = "Close";
    close.addEventListener("click", (event) => { event.stopPropagation(); putBack(); });
    const putBack = () => {
      const mark = document.body.classList.contains("sheet-open") && document.getElementById("t-" + lit);
      light(null);
      if (mark) mark.focus({ preventScroll: true });
    };
    function raise(card, words, behavior) {
      card.prepend(close);
      card.classList.add("sheet");
      document.body.classList.add("sheet-open");
      const boxes = words.map((e) => e.getBoundingClientRect()), gap = 16;
      const top = Math.min(...boxes.map((b) => b.top)), bottom = Math.max(...boxes.map((b) => b.bottom));
      const over = bottom + gap - (innerHeight - card.offsetHeight);
      if (over > 0 || top < gap) scrollBy({ top: Math.min(Math.max(over, 0), top - gap), behavior });
    }

    function light(id, { scroll = null, sheet = false } = {}) {
      all(".lit-source, .lit-cue, .lit-content", text).forEach((e) => e.classList.remove("lit-source", "lit-cue", "lit-content"));
      all(".lit").forEach((e) => e.classList.remove("lit", "sheet"));
      document.body.classList.remove("sheet-open");
      close.remove();
      lit = id;
      const card = id && document.getElementById(id);
      if (!card) return;
      for (const role of ROLES) all(`[data-${role}~="${CSS.escape(id)}"]`, text).forEach((e) => e.classList.add("lit-" + role));
      const goesOn = (node, way) => { /* past anchors and marks, which hold no words */
        do node = node[way]; while (node && !node.textContent);
        return Boolean(node?.classList?.contains("lit-source"));
      };
      for (const piece of all(".lit-source", text)) { /* one frame around all pieces that other marks cut */
        piece.classList.toggle("begins", !goesOn(piece, "previousSibling"));
        piece.classList.toggle("ends", !goesOn(piece, "nextSibling"));
      }
      card.classList.add("lit");
      one(`#t-${CSS.escape(id)}`)?.classList.add("lit");
      const calm = matchMedia("(prefers-reduced-motion: reduce)").matches ? "auto" : "smooth";
      if (sheet && !wide.matches) raise(card, all(`[data-content~="${CSS.escape(id)}"], #t-${CSS.escape(id)}`, text), calm);
      if (scroll === "card" && wide.matches && !card.hidden) {
        panel.scrollTo({ top: card.offsetTop - panel.clientHeight / 3, behavior: calm });
      }
      if (scroll === "text") one(`[data-content~="${CSS.escape(id)}"]`, text)?.scrollIntoView({ block: "center", behavior: calm });
    }
    const innermost = (element) => element.dataset.content.split(" ").at(-1);
    /* a card that the filters hide is asked for: show all again */
    const unhide = (id) => { if (document.getElementById(id)?.hidden) one(".filters input", panel).click(); };

    text.addEventListener("click", (event) => {
      const mark = event.target.closest(".claim-mark");
      if (mark) {
        event.preventDefault();
        const id = mark.hash.slice(1);
        unhide(id);
        history.replaceState(null, "", "#" + id);
        light(id, { scroll: "card", sheet: true });
        document.getElementById(id).focus({ preventScroll: true });
        return;
      }
      const passage = event.target.closest("[data-content]");
      if (event.target.closest("a") || String(getSelection())) return;
      if (!passage) { if (document.body.classList.contains("sheet-open")) light(null); return; }
      unhide(innermost(passage));
      light(innermost(passage), { scroll: "card", sheet: true });
    });
    text.addEventListener("pointerover", (event) => {
      const passage = event.target.closest("[data-content]");
      if (event.pointerType === "mouse" && passage) light(innermost(passage), { scroll: "card" });
    });
    text.addEventListener("focusin", (event) => {
      const mark = event.target.closest(".claim-mark");
      if (mark && mark.matches(":focus-visible")) light(mark.hash.slice(1), { scroll: "card" });
    });
    for (const card of all(".card", panel)) {
      card.addEventListener("pointerenter", (event) => { if (event.pointerType === "mouse") light(card.id); });
      card.addEventListener("focusin", () => { if (lit !== card.id) light(card.id); });
      card.addEventListener("click", (event) => {
        if (event.target.closest(".card-tools a")?.hash === "#t-" + card.id) {
          event.preventDefault();
          light(card.id, { scroll: "text" });
          document.getElementById("t-" + card.id)?.focus({ preventScroll: true });
        } else if (!event.target.closest("a, summary, details, input") && !String(getSelection())) {
          light(card.id, { scroll: wide.matches ? "text" : null });
        }
      });
    }
    document.addEventListener("keydown", (event) => {
      if (event.key === "Escape" && lit && !one("dialog[open], .popover")) putBack();
    });
    document.addEventListener("click", (event) => {
      if (lit && !event.target.closest("#text, #claims")) light(null);
    });
    const fromAddress = () => {
      const id = location.hash.slice(1);
      if (!id.startsWith("c-") || !document.getElementById(id)) return;
      unhide(id);
      light(id, { scroll: wide.matches ? "text" : null });
    };
    addEventListener("hashchange", fromAddress);

    /* filters; what is chosen stands in the address */
    const filters = one(".filters", panel), status = one("#claims-status");
    if (filters) {
      const choose = (name) => {
        const cards = all(".card", panel);
        let shown = 0;
        for (const card of cards) {
          card.hidden = name !== "all" && !card.dataset.filters.split(" ").includes(name);
          if (!card.hidden) shown += 1;
        }
        status.textContent = `${shown} of ${cards.length} claims shown`;
      };
      filters.hidden = false;
      filters.addEventListener("change", (event) => {
        choose(event.target.value);
        const address = new URL(location.href);
        if (event.target.value === "all") address.searchParams.delete("show");
        else address.searchParams.set("show", event.target.value);
        history.replaceState(null, "", address);
      });
      const apply = (name) => {
        const input = all("input", filters).find((i) => i.value === name);
        if (input) { input.checked = true; choose(name); }
      };
      apply(new URL(location.href).searchParams.get("show"));
      all('.strip a[href^="?show="]').forEach((link) => link.addEventListener("click", (event) => {
        event.preventDefault();
        const name = new URL(link.href).searchParams.get("show");
        history.replaceState(null, "", link.href);
        apply(name);
        panel.scrollIntoView();
        one(`input[value="${name}"]`, filters)?.focus();
      }));
    }
    fromAddress();
    addEventListener("load", () => setTimeout(fromAddress)); /* after the browser's own jump to the card */
  }

  function references() {
    const text = one("#text");
    if (!text || !one(".cite", text)) return;
    let opener = null;
    const close = (focus) => {
      const back = opener;
      opener = null;
      one(".popover")?.remove();
      back?.setAttribute("aria-expanded", "false");
      if (focus) back?.focus();
    };
    const tool = (words, act, label = words) => {
      const button = document.createElement("button");
      button.type = "button"; button.className = "tool"; button.textContent = words;
      button.setAttribute("aria-label", label);
      button.addEventListener("click", act);
      return button;
    };
    const line = (words, address) => {
      const paragraph = document.createElement("p"), link = document.createElement("a");
      link.href = address; link.textContent = words;
      link.addEventListener("click", () => close());
      paragraph.append(link);
      return paragraph;
    };
    /* an entry's own words: those of its list item, or, where several share a paragraph, those up to the next entry */
    const printed = (id) => {
      const at = document.getElementById(id), block = at && (at.closest("p") || one("p", at));
      if (!block) return id;
      const range = document.createRange();
      range.selectNodeContents(block);
      if (block.contains(at)) range.setStartAfter(at);
      const next = all("[id^=r]", block).find((e) => /^r\d+$/.test(e.id) && range.comparePoint(e, 0) === 0);
      if (next) range.setEndBefore(next);
      return String(range).trim();
    };
    const open = (cite, focusOn = "a") => {
      close();
      opener = cite;
      cite.setAttribute("aria-expanded", "true");
      const box = document.createElement("div"), why = document.createElement("p"), tools = document.createElement("div");
      box.className = "popover"; box.setAttribute("role", "dialog");
      why.textContent = cite.dataset.why; why.className = "looked-for"; why.id = "popover-why";
      box.setAttribute("aria-describedby", why.id);
      const ids = cite.dataset.references.split(" ").filter(Boolean);
      const near = (cite.dataset.near || "").split(" ").filter(Boolean);
      const lines = [...ids, ...near].map((id) => line(printed(id), "#" + id));
      if (near.length) lines[0].prepend("Perhaps: ");
      box.append(why, ...lines, ...(ids.length ? [] : [line("Asked about below the text", "#audit")]));
      tools.className = "popover-tools";
      const same = ids.length ? all(`.cite[data-references~="${CSS.escape(ids[0])}"]`, text) : [];
      const at = same.indexOf(cite), where = `mention ${at + 1} of ${same.length}`;
      box.setAttribute("aria-label", cite.textContent + (same.length > 1 ? ", " + where : ""));
      if (same.length > 1) {
        const go = (step, name) => {
          const next = same[(at + step + same.length) % same.length];
          next.scrollIntoView({ block: "center" });
          open(next, `[aria-label="${name}"]`);
        };
        const shown = document.createElement("span");
        shown.textContent = where;
        tools.append(tool("Previous", () => go(-1, "Previous mention"), "Previous mention"), shown,
          tool("Next", () => go(1, "Next mention"), "Next mention"));
      }
      tools.append(tool("Close", () => close(true)));
      box.append(tools);
      box.addEventListener("focusout", (event) => {
        if (opener === cite && event.relatedTarget && !box.contains(event.relatedTarget)) close();
      });
      box.addEventListener("keydown", (event) => { /* it stands last in the text, but belongs behind its mention */
        if (event.key !== "Tab") return;
        const stops = all("a, button", box);
        if (document.activeElement !== stops.at(event.shiftKey ? 0 : -1)) return;
        if (event.shiftKey) event.preventDefault();
        close(true); /* from there the key goes on by itself */
      });
      text.append(box);
      const c = cite.getBoundingClientRect(), t = text.getBoundingClientRect();
      const above = c.bottom + 6 + box.offsetHeight > innerHeight && c.top - 6 - box.offsetHeight > 0;
      box.style.top = `${(above ? c.top - 6 - box.offsetHeight : c.bottom + 6) - t.top}px`;
      box.style.left = `${Math.max(0, Math.min(c.left - t.left, t.width - box.offsetWidth))}px`;
      one(focusOn, box).focus({ preventScroll: true });
      box.scrollIntoView({ block: "nearest" });
    };
    for (const cite of all(".cite", text)) {
      cite.setAttribute("aria-haspopup", "dialog");
      cite.setAttribute("aria-expanded", "false");
      cite.addEventListener("click", (event) => {
        if (event.ctrlKey || event.metaKey || event.shiftKey) return;
        event.preventDefault();
        if (opener === cite) close(true); else open(cite);
      });
    }
    document.addEventListener("keydown", (event) => { if (event.key === "Escape" && opener) close(true); });
    document.addEventListener("click", (event) => { if (opener && !event.target.closest(".popover, .cite")) close(); });
  }

  /* a button to copy what a fold holds to take away: it comes with the fold's opening, and says what it has done */
  function copyButtons() {
    const said = document.createElement("p");
    said.className = "unseen"; said.setAttribute("role", "status");
    document.body.append(said);
    const copy = async (pre, name) => {
      try {
        await navigator.clipboard.writeText(pre.textContent);
        return `${name} copied`;
      } catch { /* no clipboard for this page: the words are chosen, to copy by hand */
        getSelection().selectAllChildren(pre);
        return `${name} selected, to copy by hand`;
      }
    };
    document.addEventListener("toggle", (event) => {
      const fold = event.target;
      if (!fold.open || !fold.matches("details")) return;
      for (const pre of all("pre[aria-label]", fold)) {
        if (pre.previousElementSibling?.matches(".copy")) continue;
        const button = document.createElement("button"), name = pre.getAttribute("aria-label");
        button.type = "button"; button.className = "tool copy"; button.textContent = `Copy ${name}`;
        button.addEventListener("click", async () => { said.textContent = ""; said.textContent = await copy(pre, name); button.textContent = said.textContent; });
        pre.before(button);
      }
    }, true); /* the event does not bubble */
  }

  /* "Add a note" at selected words: GitHub's editor with the quotation filled in. A file that exists cannot be filled
     in by address, so there the quotation goes to the clipboard. */
  function notes() {
    const text = one("#text[data-editor]");
    if (!text) return;
    const link = document.createElement("a");
    const isNew = new URL(text.dataset.editor).searchParams.has("filename");
    link.className = "tool add-note"; link.hidden = true;
    link.textContent = isNew ? "Add a note" : "Copy the words and add a note";
    link.rel = "noopener"; link.target = "_blank";
    text.append(link);
    const LONGEST = 300, END = 10; /* characters quoted whole; words of each end of a longer passage */
    const ends = (words) => words.split(" ").slice(0, END).join(" ") + " … " + words.split(" ").slice(-END).join(" ");
    const LETTERS = /^[\p{L}\p{N}]{2}$/u;
    /* The article's words in a range, whole words, without the notes and tools that stand between them. */
    const wordsOf = (range) => {
      const whole = range.cloneRange();
      let { startContainer: first, startOffset: start, endContainer: last, endOffset: end } = range;
      if (first.data) { while (start > 0 && LETTERS.test(first.data.slice(start - 1, start + 1))) start -= 1; whole.setStart(first, start); }
      if (last.data) { while (end > 0 && LETTERS.test(last.data.slice(end - 1, end + 1))) end += 1; whole.setEnd(last, end); }
      const copy = whole.cloneContents();
      all(".apparatus", copy).forEach((e) => e.remove());
      return copy.textContent.replace(/\s+/g, " ").trim();
    };
    const place = () => {
      const selection = getSelection();
      const inside = selection.rangeCount && text.contains(selection.getRangeAt(0).commonAncestorContainer);
      const words = inside ? wordsOf(selection.getRangeAt(0)) : "";
      link.hidden = words.length < 8;
      if (link.hidden) return;
      const note = `> ${words.length > LONGEST ? ends(words) : words}\n\nYour note.\n`;
      const address = new URL(text.dataset.editor);
      if (isNew) address.searchParams.set("value", note);
      else link.dataset.copy = note;
      link.href = address;
      const box = selection.getRangeAt(0).getBoundingClientRect(), frame = text.getBoundingClientRect();
      link.style.top = `${box.bottom - frame.top + 8}px`;
      link.style.left = `${Math.max(0, Math.min(box.left - frame.left, frame.width - link.offsetWidth))}px`;
    };
    document.addEventListener("selectionchange", place);
  }

  /* Words for a file that exists already go to the clipboard on the way to its editor. */
  function copies() {
    document.addEventListener("click", (event) => {
      const words = event.target.closest("a[data-copy]")?.dataset.copy;
      if (words) navigator.clipboard?.writeText(words).catch(() => {});
    });
  }

  document.addEventListener("DOMContentLoaded", () => { scheme(); search(); claims(); references(); copyButtons(); notes(); copies(); });
})();
