// Selects words of an article, by mouse or keyboard, and loads the form for them.
// This script is optional: the form below the text does the same. All texts come from the page.
"use strict";

(() => {
  const said = document.getElementById("said");
  const bar = document.getElementById("chosen-bar");
  const words = () => document.getElementById("words");
  const say = (sentence) => {
    if (!said) return;
    said.textContent = "";
    requestAnimationFrame(() => { said.textContent = sentence; });
  };

  // Offsets in code points, as the database counts; a browser's offsets count UTF-16 units

  const count = (text) => {
    let number = 0;
    for (const _ of text) number += 1;
    return number;
  };

  let read = null;

  const isFolded = (line) => line.element.closest("details:not([open])") !== null;

  document.addEventListener("toggle", (event) => {
    if (words()?.contains(event.target)) read = null;
  }, true);

  // Every character of this part by offset; the space between lines is filled with line breaks.
  const letters = () => {
    const root = words();
    if (read?.root === root) return read;
    const from = Number(root.dataset.start);
    const lines = [...root.querySelectorAll("p[data-start]")].map((element) => ({
      element,
      start: Number(element.dataset.start),
      text: [...element.textContent],
    }));
    const all = [];
    for (const line of lines) {
      while (all.length < line.start - from) all.push("\n");
      // Folded text is neither announced nor reached by keyboard until it is opened.
      all.push(...(isFolded(line) ? line.text.map(() => "\n") : line.text));
    }
    read = { root, from, lines, all };
    return read;
  };

  const letter = (place) => letters().all[place - letters().from] ?? "";
  const blank = (place) => letter(place).trim() === "";
  const shown = (start, end) =>
    letters().all.slice(start - letters().from, end - letters().from).join("");

  // The offset of a boundary of a selection, which may be in text, in a mark or between lines.
  const placeOf = (node, offset) => {
    const inside = (node.nodeType === Node.TEXT_NODE ? node.parentElement : node)
      .closest("#words p[data-start]");
    if (inside) {
      const before = document.createRange();
      before.selectNodeContents(inside);
      before.setEnd(node, offset);
      return Number(inside.dataset.start) + count(before.toString());
    }
    const at = document.createRange();
    at.setStart(node, offset);
    const after = letters().lines.find((line) => {
      const whole = document.createRange();
      whole.selectNode(line.element);
      return at.compareBoundaryPoints(Range.START_TO_START, whole) <= 0;
    });
    return after ? after.start : letters().from + letters().all.length;
  };

  const trimmed = (start, end) => {
    while (start < end && blank(start)) start += 1;
    while (end > start && blank(end - 1)) end -= 1;
    return start < end ? { start, end } : null;
  };

  const selected = () => {
    const selection = getSelection();
    const root = words();
    if (!root || !selection.rangeCount || selection.isCollapsed) return null;
    const range = selection.getRangeAt(0);
    if (!range.intersectsNode(root)) return null;
    const whole = document.createRange();
    whole.selectNodeContents(root);
    if (range.compareBoundaryPoints(Range.START_TO_START, whole) < 0) return null;
    if (range.compareBoundaryPoints(Range.END_TO_END, whole) > 0) {
      range.setEnd(whole.endContainer, whole.endOffset);
    }
    return trimmed(
      placeOf(range.startContainer, range.startOffset),
      placeOf(range.endContainer, range.endOffset),
    );
  };

  // The reverse: an offset in the text as a DOM node and offset

  const boundary = (place) => {
    const { lines } = letters();
    const line = lines.findLast((one) => one.start <= place) ?? lines[0];
    let left = line.text.slice(0, place - line.start).join("").length;
    const texts = document.createTreeWalker(line.element, NodeFilter.SHOW_TEXT);
    let node = texts.nextNode();
    while (node && left > node.length) {
      left -= node.length;
      node = texts.nextNode() ?? node;
    }
    return node ? [node, Math.min(left, node.length)] : [line.element, 0];
  };

  const rangeOf = (start, end) => {
    const range = document.createRange();
    range.setStart(...boundary(start));
    range.setEnd(...boundary(end));
    return range;
  };

  const light = (place) => {
    if (!("highlights" in CSS)) return;
    CSS.highlights.delete("chosen");
    if (place) CSS.highlights.set("chosen", new Highlight(rangeOf(place.start, place.end)));
  };

  // The bar of record kinds for the selected words

  let chosen = null;

  const hideBar = () => {
    if (bar) bar.hidden = true;
    chosen = null;
  };

  const showBar = () => {
    chosen = selected();
    if (!bar || !chosen) return hideBar();
    bar.hidden = false;
    const box = rangeOf(chosen.start, chosen.end).getBoundingClientRect();
    const width = document.documentElement.clientWidth;
    const left = Math.max(8, Math.min(box.left, width - bar.offsetWidth - 8));
    const above = box.top - bar.offsetHeight - 8;
    bar.style.insetInlineStart = "auto";
    bar.style.left = `${left + scrollX}px`;
    bar.style.top = `${(above > 0 ? above : box.bottom + 8) + scrollY}px`;
  };

  // htmx is disabled around a mark's pin, so its address is loaded by this script.
  const load = (address) => {
    htmx.ajax("GET", address, { target: "#panel", swap: "outerHTML" });
  };

  const choose = (kind) => {
    if (!chosen) return;
    const address = new URL(bar.dataset.address, location.href);
    for (const [name, value] of Object.entries({ do: kind, ...chosen })) {
      address.searchParams.set(name, value);
    }
    const part = words().dataset.part;
    if (part) address.searchParams.set("part", part);
    light(chosen);
    hideBar();
    load(address.pathname + address.search);
  };

  document.addEventListener("click", (event) => {
    const act = event.target.closest("#chosen-bar [data-do]");
    if (act) return choose(act.dataset.do);
    const link = event.target.closest("a[data-panel]");
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey || event.button) return;
    event.preventDefault();
    load(link.getAttribute("href"));
  });

  document.addEventListener("pointerup", (event) => {
    if (event.target.closest("#chosen-bar")) return;
    // The browser updates the selection only after it has handled the click.
    setTimeout(showBar);
  });

  // Changes of a selection by touch cause only this event.
  let touched = false;
  let settling;

  document.addEventListener("pointerdown", (event) => {
    touched = event.pointerType === "touch";
  });

  document.addEventListener("selectionchange", () => {
    clearTimeout(settling);
    if (!getSelection().isCollapsed) {
      if (touched && !isOn()) settling = setTimeout(showBar, 350);
    } else if (document.activeElement?.closest("#chosen-bar") === null) hideBar();
  });

  // By keyboard: from word to word, from letter to letter, from paragraph to paragraph

  let caret = null;

  const isOn = () => words()?.hasAttribute("data-keyboard");

  const edges = () => {
    const { all, from } = letters();
    if (read.edges) return read.edges;
    const found = [];
    let at = from;
    const segments = new Intl.Segmenter(words().lang || undefined, { granularity: "word" });
    for (const { segment, isWordLike } of segments.segment(all.join(""))) {
      const size = count(segment);
      if (isWordLike) found.push({ start: at, end: at + size });
      at += size;
    }
    read.edges = found;
    return found;
  };

  const apply = () => {
    const { anchor, head } = caret;
    const [start, end] = anchor <= head ? [anchor, head] : [head, anchor];
    getSelection().setBaseAndExtent(...boundary(anchor), ...boundary(head));
    const place = trimmed(start, end);
    light(place);
    const line = letters().lines.findLast((one) => one.start <= head);
    line?.element.scrollIntoView({ block: "nearest" });
    const { dataset } = words();
    say(place ? `${dataset.selected} ${shown(place.start, place.end)}` : dataset.nothing);
  };

  const word = (forward, from) => forward
    ? edges().find((one) => one.start >= from)
    : edges().findLast((one) => one.end <= from);

  const goTo = (found, forward, more) => {
    if (!found) return;
    if (more) caret.head = forward ? found.end : found.start;
    else caret = { anchor: found.start, head: found.end };
  };

  const byWord = (forward, more) => {
    const ends = [caret.anchor, caret.head];
    const from = more ? caret.head : forward ? Math.max(...ends) : Math.min(...ends);
    goTo(word(forward, from), forward, more);
  };

  const byLetter = (forward, more) => {
    const { from, all } = letters();
    const head = Math.min(Math.max(caret.head + (forward ? 1 : -1), from), from + all.length);
    caret = { anchor: more ? caret.anchor : head, head };
  };

  const byLine = (forward, more) => {
    const { from } = letters();
    const lines = letters().lines.filter((line) => !isFolded(line));
    if (!lines.length) return;
    const before = Math.max(caret.head - 1, from);
    const at = lines.findLastIndex((one) => one.start <= before);
    const line = lines[Math.min(Math.max(at + (forward ? 1 : -1), 0), lines.length - 1)];
    goTo(word(true, line.start), forward, more);
  };

  const toEdge = (last, more) => {
    const before = Math.max(caret.head - 1, letters().from);
    const line = letters().lines.findLast((one) => one.start <= before) ?? letters().lines[0];
    const head = last ? line.start + line.text.length : line.start;
    caret = { anchor: more ? caret.anchor : head, head };
  };

  const turn = (on, quiet = false) => {
    const root = words();
    const button = document.getElementById("by-keyboard");
    if (!root || !button) return;
    button.setAttribute("aria-pressed", String(on));
    root.toggleAttribute("data-keyboard", on);
    if (!on) {
      for (const name of ["role", "tabindex", "aria-label"]) root.removeAttribute(name);
      light(null);
      if (!quiet) say(root.dataset.off);
      return;
    }
    // Only with this role does a screen reader pass the arrow keys to the page.
    root.setAttribute("role", "application");
    root.setAttribute("aria-label", root.dataset.name);
    root.tabIndex = 0;
    root.focus({ preventScroll: true });
    caret ??= { anchor: letters().from, head: letters().from };
    say(root.dataset.on);
  };

  const moves = {
    ArrowUp: (_, more) => byLine(false, more),
    ArrowDown: (_, more) => byLine(true, more),
    Home: (_, more) => toEdge(false, more),
    End: (_, more) => toEdge(true, more),
  };

  const sideways = (event) => {
    const ahead = getComputedStyle(words().querySelector("p") ?? words()).direction === "rtl"
      ? "ArrowLeft" : "ArrowRight";
    const go = event.ctrlKey || event.altKey ? byLetter : byWord;
    go(event.key === ahead, event.shiftKey);
  };

  document.addEventListener("keydown", (event) => {
    if (bar && !bar.hidden && event.key === "Escape") {
      hideBar();
      if (isOn()) words().focus({ preventScroll: true });
      return;
    }
    if (!isOn() || event.target !== words()) return;
    if (event.key === "Escape") {
      turn(false);
      document.getElementById("by-keyboard").focus({ preventScroll: true });
    } else if (event.key === "Enter") {
      showBar();
      bar.querySelector("[data-do]").focus({ preventScroll: true });
    } else if (event.key === "ArrowLeft" || event.key === "ArrowRight") {
      sideways(event);
      apply();
    } else if (event.key in moves) {
      moves[event.key](event, event.shiftKey);
      apply();
    } else return;
    event.preventDefault();
    event.stopPropagation();
  }, true);

  document.addEventListener("click", (event) => {
    if (event.target.closest("#by-keyboard")) turn(!isOn());
  });

  // After a swap: the text is another element, the work column stays where it was, and so does
  // whoever decides one proposal after the other

  let wasOn = false;
  let scrolled = 0;
  let row = null;

  document.addEventListener("htmx:beforeSwap", (event) => {
    if (event.detail.target.id !== "review") return;
    wasOn = isOn();
    scrolled = document.querySelector(".review-work")?.scrollTop ?? 0;
    const item = document.activeElement?.closest(".review-group li");
    row = item && {
      group: item.closest(".review-group").id,
      at: [...item.parentElement.children].indexOf(item),
    };
  });

  const nextRow = () => {
    if (!row) return null;
    const items = document.querySelectorAll(`#${row.group} li`);
    return items[Math.min(row.at, items.length - 1)]?.querySelector("a, button");
  };

  const afterReview = () => {
    const panel = document.getElementById("panel");
    const done = document.getElementById("done");
    const wrong = panel?.querySelector(".is-wrong :is(input, select, textarea)");
    const work = document.querySelector(".review-work");
    if (wasOn) turn(true, true);
    // Keep the focus in the list for users working through it; after a form, move it to the outcome.
    if (work && row) work.scrollTop = scrolled;
    else (done ?? panel)?.scrollIntoView({ block: "nearest" });
    (wrong ?? (panel?.querySelector("[role=alert]") ? panel.querySelector("[data-focus]") : null) ??
      nextRow() ??
      (wasOn ? words() : document.getElementById("next-proposal") ?? done))?.focus({ preventScroll: !wrong });
    if (done) say(done.textContent);
    row = null;
  };

  document.addEventListener("htmx:afterSettle", (event) => {
    const id = event.detail.target?.id;
    if (id === "review") afterReview();
    if (id !== "panel") return;
    document.getElementById("panel").scrollIntoView({ block: "nearest" });
    document.querySelector("#panel [data-focus]")?.focus({ preventScroll: true });
  });
})();
