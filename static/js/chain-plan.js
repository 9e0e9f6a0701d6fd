// Words that are selected in the text stand in the box from which they are added to the chain.
// Everything here is an extra: the words can be typed there as well.
"use strict";

(() => {
  const text = document.getElementById("plan-text");
  const box = document.getElementById("plan-words");
  if (!text || !box) return;

  // The database counts code points, of which a browser's offsets know nothing.
  const count = (words) => [...words].length;

  const take = () => {
    const selection = getSelection();
    if (!selection.rangeCount || selection.isCollapsed) return;
    const range = selection.getRangeAt(0);
    if (!text.contains(range.startContainer) || !text.contains(range.endContainer)) return;
    const before = document.createRange();
    before.selectNodeContents(text);
    before.setEnd(range.startContainer, range.startOffset);
    const words = range.toString();
    const start = count(before.toString());
    if (words.trim()) box.value = `[${start}-${start + count(words)}] ${words}`;
  };

  // A finger and the keyboard move the ends of a selection with no more events than this.
  document.addEventListener("selectionchange", take);
})();
