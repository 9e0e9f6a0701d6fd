// Keyboard shortcuts, copying, local time, and focus after every htmx swap.
// This script is optional: each page works without it. All texts come from the page.
"use strict";

(() => {
  const body = document.body;
  const status = document.getElementById("said");
  const dialog = document.getElementById("keys");
  const say = (words) => {
    if (!status) return;
    status.textContent = "";
    // A live region is announced only when its text changes.
    requestAnimationFrame(() => { status.textContent = words; });
  };

  // Copying

  const copy = async (button) => {
    const from = document.querySelector(button.dataset.copy);
    if (!from) return;
    const line = "value" in from ? from.value : from.textContent.trim();
    // A line is copied with the page's address, the edition and the time.
    const source = button.dataset.with && document.querySelector(button.dataset.with);
    const words = source ? `${line} ${source.textContent.trim()}` : line;
    try {
      await navigator.clipboard.writeText(words);
      say(body.dataset.copied);
      button.dataset.done = "";
      setTimeout(() => delete button.dataset.done, 2000);
    } catch {
      // Without permission to write to the clipboard, the words are selected to be copied by keyboard.
      getSelection().selectAllChildren(from);
      if ("select" in from) from.select();
      say(body.dataset.notCopied);
    }
  };

  // Keys

  const typing = (target) =>
    target.closest("input, textarea, select, [contenteditable], dialog[open]") !== null;

  const step = (by) => {
    const rows = [...document.querySelectorAll("[data-row]")];
    if (!rows.length) return;
    const at = rows.indexOf(document.activeElement.closest("[data-row]"));
    const next = at < 0 ? (by > 0 ? 0 : rows.length - 1) : at + by;
    const row = rows[Math.min(Math.max(next, 0), rows.length - 1)];
    // A row in a folded branch is unfolded first.
    for (let fold = row.closest("details"); fold; fold = fold.parentElement.closest("details")) fold.open = true;
    row.tabIndex = -1;
    row.focus({ preventScroll: true });
    row.scrollIntoView({ block: "center" });
  };

  const find = () => {
    const box = document.getElementById("q");
    if (box) {
      box.focus();
      box.select();
    } else {
      location.assign(body.dataset.find);
    }
  };

  const actions = {
    "/": find,
    j: () => step(1),
    k: () => step(-1),
    c: () => {
      const button = document.querySelector("[data-copy][data-first]") ??
        document.querySelector("[data-copy]");
      if (button) copy(button);
    },
    "?": () => dialog?.showModal(),
  };

  document.addEventListener("keydown", (event) => {
    if (body.dataset.keys !== "on" || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.isComposing || event.repeat && !"jk".includes(event.key)) return;
    const act = actions[event.key];
    if (!act || typing(event.target)) return;
    event.preventDefault();
    act();
  });

  document.addEventListener("click", (event) => {
    const button = event.target.closest("[data-copy]");
    if (button) copy(button);
    if (event.target.closest("[data-close]")) dialog?.close();
  });

  // Time, in UTC as on the page and in the reader's time zone

  const localise = (root) => {
    for (const time of root.querySelectorAll("time[data-local]:not([data-shown])")) {
      const moment = new Date(time.dateTime);
      if (Number.isNaN(moment.valueOf())) continue;
      time.dataset.shown = "";
      // In the time zone UTC the local time would be the same.
      if (!moment.getTimezoneOffset()) continue;
      // The site uses British English, which the tag “en” would not give.
      const tongue = document.documentElement.lang.replace(/^en$/, "en-GB");
      const here = new Intl.DateTimeFormat(tongue, {
        dateStyle: "long",
        timeStyle: "short",
      }).format(moment);
      time.append(` (${here} ${time.dataset.local})`);
    }
  };

  // Controls that need JavaScript are shown only where it runs

  const reveal = (root) => {
    for (const hidden of root.querySelectorAll("[data-scripted]")) hidden.hidden = false;
  };

  // After a swap: update the title, and keep the focus from going to the top of the page

  let focused = null;

  document.addEventListener("htmx:beforeSwap", (event) => {
    const inside = event.detail.target.contains(document.activeElement);
    focused = inside ? document.activeElement : null;
  });

  document.addEventListener("htmx:afterSettle", (event) => {
    const part = document.getElementById(event.detail.target?.id) ?? event.detail.elt;
    if (part?.dataset?.title) document.title = part.dataset.title;
    localise(document);
    reveal(document);
    if (focused && document.activeElement === body) {
      const same = focused.id && document.getElementById(focused.id);
      const place = same || part?.querySelector("[data-focus], h1, h2") || part;
      if (place) {
        if (!same) place.tabIndex = -1;
        place.focus({ preventScroll: true });
      }
    }
    focused = null;
  });

  document.addEventListener("htmx:responseError", () => say(body.dataset.failed));
  document.addEventListener("htmx:sendError", () => say(body.dataset.failed));

  // A long selection is in the fragment, which is not sent to the server and has no length limit

  const brought = document.querySelector("textarea[data-brought]");
  if (brought && location.hash.startsWith("#words=")) {
    brought.value = decodeURIComponent(location.hash.slice("#words=".length));
    history.replaceState(null, "", location.pathname + location.search);
  }

  localise(document);
  reveal(document);
})();
