// Puts words selected in the text into the box from which they are added to the chain.
// This script is optional: the words can also be typed there.
"use strict";

(() => {
  const text = document.getElementById("plan-text");
  const box = document.getElementById("plan-words");
  if (!text || !box) return;

  // The database counts code points, but a browser's offsets count UTF-16 units.
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

  // Changes of a selection by touch or keyboard cause only this event.
  document.addEventListener("selectionchange", take);
})();
