// Offers the quotes that are typed on a document's page to its new steps and statements, by their words.
// Without this script the page offers the first new quote by its number.
"use strict";

(() => {
  const LONGEST = 80;
  const PLACE = /^\s*\[\s*\d+\s*[-–]\s*\d+\s*\]\s*/;
  const group = () => document.getElementById("quotes-group");
  const newRows = () => [...group().querySelectorAll(".inline-related:not(.has_original, .empty-form)")];
  let rows = [];

  const words = (row) => {
    const box = row.querySelector("[name$=-place]");
    const list = row.querySelector("[name$=-place-passage]");
    const folded = box?.closest("details.distressing");
    const chosen = list?.value ? list.options[list.selectedIndex].text : "";
    const typed = folded ? "" : (box?.value || chosen).replace(PLACE, "").replace(/\s+/g, " ").trim();
    return typed.length > LONGEST ? `${typed.slice(0, LONGEST - 1)}…` : typed;
  };

  const label = (row, number) => {
    const name = group().dataset.newQuote.replace("0", String(number + 1));
    const typed = words(row);
    return typed ? `${name}: “${typed}”` : name;
  };

  // A choice is an option of a select, or a checkbox within its label.
  const choices = (number) => document.querySelectorAll(
    `option[value="new:${number}"], #attributions-group input[value="new:${number}"]`
  );
  const whole = (choice) => choice.tagName === "OPTION" ? choice : choice.closest("label").parentElement;

  const setLabel = (choice, text) => {
    if (choice.tagName === "OPTION") choice.text = text;
    else choice.nextSibling.textContent = ` ${text}`;
  };

  const addAfter = (choice, number) => {
    const copy = whole(choice).cloneNode(true);
    const input = copy.matches("option") ? copy : copy.querySelector("input");
    input.value = `new:${number}`;
    if (input.id) {
      input.id = input.id.replace(/\d+$/, (last) => String(Number(last) + 1));
      copy.querySelector("label").htmlFor = input.id;
    }
    input.checked = input.selected = false;
    whole(choice).after(copy);
  };

  // Removed quotes leave the lists, and the numbers of later ones move up.
  const forgetRemoved = (present) => {
    for (let number = rows.length - 1; number >= 0; number -= 1) {
      if (present.includes(rows[number])) continue;
      if (rows.length > 1) choices(number).forEach((choice) => whole(choice).remove());
      for (let next = number + 1; next < rows.length; next += 1)
        choices(next).forEach((choice) => { choice.value = `new:${next - 1}`; });
      rows.splice(number, 1);
    }
  };

  const refresh = () => {
    const present = newRows();
    forgetRemoved(present);
    present.forEach((row, number) => {
      if (number > 0) choices(number - 1).forEach((choice) => {
        const next = whole(choice).parentElement.querySelector(`[value="new:${number}"]`);
        if (!next) addAfter(choice, number);
      });
      choices(number).forEach((choice) => setLabel(choice, label(row, number)));
    });
    rows = present;
  };

  document.addEventListener("DOMContentLoaded", () => {
    if (!group()) return;
    rows = newRows();
    refresh();
    group().addEventListener("input", refresh);
    group().addEventListener("change", refresh);
    document.addEventListener("formset:added", refresh);
    document.addEventListener("formset:removed", refresh);
  });
})();
