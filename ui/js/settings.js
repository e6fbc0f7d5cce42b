// The settings: rows that come and go, hours that are copied to other days, and the editor of the file's text.

for (const place of document.querySelectorAll("[data-acts]")) place.hidden = false;
for (const form of document.querySelectorAll("[data-settings]")) prepare(form);

function prepare(form) {
  for (const times of form.querySelectorAll("[data-times]")) prepareTimes(times);
  for (const week of form.querySelectorAll("[data-open-week]")) prepareWeek(week);
  for (const rows of form.querySelectorAll("[data-rows]")) prepareRows(rows);
  for (const part of form.querySelectorAll("[data-when]")) showWhen(form, part);
  form.addEventListener("click", (event) => {
    const add = event.target.closest("[data-row-add]");
    const remove = event.target.closest("[data-row-remove]");
    if (add) addRow(add);
    if (remove) removeRow(remove);
  });
}

// What belongs to a choice is there while it is chosen.
function showWhen(form, part) {
  const chooser = document.getElementById(part.dataset.when);
  const look = () => { part.hidden = !chooser.checked; };
  form.addEventListener("change", look);
  look();
}

function rowsOf(place) {
  return [...place.querySelectorAll(".open-time, [data-row]")];
}

function isEmpty(row) {
  return [...row.querySelectorAll("input")].every((input) => !input.value);
}

// --- hours: the spare row is only there when it is asked for ---

function prepareTimes(times) {
  for (const row of rowsOf(times)) {
    row.hidden = isEmpty(row);
    row.querySelector("[data-row-remove]").hidden = false;
  }
  tellClosed(times);
}

function tellClosed(times) {
  times.querySelector("[data-closed]").hidden = rowsOf(times).some((row) => !row.hidden);
}

function prepareRows(place) {
  for (const row of rowsOf(place)) row.querySelector("[data-row-remove]").hidden = false;
}

function addRow(button) {
  const place = button.closest("[data-times], [data-rows]");
  const rows = rowsOf(place);
  let row = rows.find((one) => one.hidden);
  if (!row) {
    row = rows.at(-1).cloneNode(true);
    for (const input of row.querySelectorAll("input")) input.value = "";
    rows.at(-1).after(row);
  }
  row.hidden = false;
  row.querySelector("input").focus();
  if (place.matches("[data-times]")) tellClosed(place);
}

function removeRow(button) {
  const place = button.closest("[data-times], [data-rows]");
  const row = button.closest(".open-time, [data-row]");
  for (const input of row.querySelectorAll("input")) input.value = "";
  if (place.matches("[data-times]") || rowsOf(place).length > 1) row.hidden = true;
  place.querySelector("[data-row-add]").focus();
  if (place.matches("[data-times]")) tellClosed(place);
  tellChanged(place);
}

function tellChanged(place) {
  place.dispatchEvent(new Event("change", { bubbles: true }));
}

// A day's times for the days after it, at the touch of a button.
function prepareWeek(week) {
  const days = [...week.querySelectorAll("[data-times]")];
  for (const day of days.slice(0, -1)) {
    const copy = document.createElement("button");
    copy.type = "button";
    copy.className = "button button--small button--quiet";
    const name = days.indexOf(day) < 4 ? "Copy to Friday" : "Copy to Sunday";
    copy.textContent = name;
    copy.setAttribute("aria-label", `${name}: the times of ${day.dataset.name}`);
    copy.addEventListener("click", () => copyDay(day, days));
    day.querySelector(".open-acts").append(copy);
  }
}

function copyDay(day, days) {
  const from = days.indexOf(day);
  const last = from < 4 ? 4 : 6;
  const wanted = rowsOf(day).filter((row) => !row.hidden);
  for (const other of days.slice(from + 1, last + 1)) {
    while (rowsOf(other).length < wanted.length) rowsOf(other).at(-1).after(rowsOf(other).at(-1).cloneNode(true));
    rowsOf(other).forEach((row, place) => {
      const source = wanted[place]?.querySelectorAll("input");
      row.querySelectorAll("input").forEach((input, n) => { input.value = source ? source[n].value : ""; });
      row.hidden = isEmpty(row);
    });
    tellClosed(other);
  }
  tellChanged(day);
  const place = document.getElementById("announcement");
  if (place) place.textContent = `Copied to ${days.slice(from + 1, last + 1).map((one) => one.dataset.name).join(", ")}.`;
}

// --- the editor ---

for (const editor of document.querySelectorAll("[data-editor]")) prepareEditor(editor);

function prepareEditor(editor) {
  const text = editor.querySelector("textarea");
  const lines = editor.querySelector("[data-lines]");
  let leaving = false;
  let shown = 0;
  const number = () => {
    const count = text.value.split("\n").length;
    if (count === shown) return;
    shown = count;
    lines.textContent = Array.from({ length: count }, (_, n) => n + 1).join("\n");
  };
  const follow = () => { lines.scrollTop = text.scrollTop; };
  text.addEventListener("input", () => { number(); follow(); });
  text.addEventListener("scroll", follow);
  text.addEventListener("blur", () => { leaving = false; });
  text.addEventListener("keydown", (event) => {
    if (event.key === "Escape") leaving = true;
    else if (event.key === "Tab" && !event.shiftKey && !leaving && !event.ctrlKey && !event.altKey) {
      event.preventDefault();
      text.setRangeText("    ", text.selectionStart, text.selectionEnd, "end");
      text.dispatchEvent(new Event("input", { bubbles: true }));
    } else if (event.key !== "Tab" && event.key !== "Shift") leaving = false;
  });
  document.addEventListener("click", (event) => {
    const link = event.target.closest("[data-line]");
    if (!link) return;
    event.preventDefault();
    goTo(text, Number(link.dataset.line), Number(link.dataset.column));
    follow();
  });
  number();
}

function goTo(text, line, column) {
  const before = text.value.split("\n").slice(0, line - 1);
  const at = before.join("\n").length + (line > 1 ? 1 : 0) + Math.max(0, column - 1);
  const end = text.value.indexOf("\n", at);
  text.focus();
  text.setSelectionRange(at, end < 0 ? text.value.length : end);
  const height = parseFloat(getComputedStyle(text).lineHeight);
  text.scrollTop = Math.max(0, (line - 4) * height);
}

document.getElementById("wrong")?.focus();
