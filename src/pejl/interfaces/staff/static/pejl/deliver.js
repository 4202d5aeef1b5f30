// SPDX-FileCopyrightText: 2026 The Pejl contributors
// SPDX-License-Identifier: MPL-2.0
// My figures: Enter goes down, cells of a spreadsheet can be pasted, and what is typed is kept as a draft.
// Without this script the form works the same; only the keys, the paste and the keeping are missing.
"use strict";
(() => {
  const form = document.querySelector("form.deliver");
  if (!form) return;
  const said = document.getElementById("kept");
  const column = [...form.querySelectorAll("input[id^='value-']")];

  form.addEventListener("keydown", (event) => {
    const place = column.indexOf(event.target);
    if (place < 0 || !["Enter", "ArrowDown", "ArrowUp"].includes(event.key)) return;
    event.preventDefault();
    const next = column[place + (event.key === "ArrowUp" ? -1 : 1)];
    if (next) { next.focus(); next.select(); }
  });

  // Several columns go to the fields in the order in which they stand on the page, which is that of the sheet too. What
  // has no field, and a kind that there is not, is left out and said.
  const NAMES = ["value", "numerator", "denominator", "mark", "explanation"];
  const fieldOf = (row, name) => form.querySelector(`[name="${name}-${row}"]`);
  const rows = column.map((field) => field.name.slice("value-".length));
  const shares = rows.some((row) => fieldOf(row, "numerator"));

  const cellsOf = (text) => {
    const lines = [[""]];
    let quoted = false;
    for (let at = 0; at < text.length; at += 1) {
      const sign = text[at], line = lines[lines.length - 1];
      if (sign === '"' && (quoted || line[line.length - 1] === "")) {
        if (quoted && text[at + 1] === '"') { line[line.length - 1] += '"'; at += 1; } else quoted = !quoted;
      } else if (sign === "\t" && !quoted) line.push("");
      else if (sign === "\n" && !quoted) lines.push([""]);
      else line[line.length - 1] += sign;
    }
    return lines;
  };

  const put = (field, text) => {
    if (!field) return text === "";
    if (field.tagName !== "SELECT") { field.value = text; return true; }
    const found = [...field.options].find((one) => one.text.toLowerCase() === text.toLowerCase() || one.value === text);
    if (found) field.value = found.value;
    return Boolean(found) || text === "";
  };

  form.addEventListener("paste", (event) => {
    const [name, row] = (event.target.name || "").split("-");
    const place = rows.indexOf(row);
    const text = event.clipboardData.getData("text").replace(/\r\n?/g, "\n").replace(/\n$/, "");
    const lines = cellsOf(text);
    if (place < 0 || !NAMES.includes(name) || (lines.length < 2 && lines[0].length < 2)) return;
    event.preventDefault();
    const wide = Math.max(...lines.map((line) => line.length));
    const names = NAMES.filter((one) => shares || wide === NAMES.length || !["numerator", "denominator"].includes(one));
    const from = names.indexOf(name);
    let left = 0;
    lines.forEach((line, down) => line.forEach((cell, right) => {
      const there = place + down < rows.length && from + right < names.length;
      const done = there ? put(fieldOf(rows[place + down], names[from + right]), cell.trim()) : cell.trim() === "";
      if (!done) left += 1;
    }));
    if (said) said.textContent = left ? `${said.dataset.left} ${left}` : "";
    keepSoon();
  });

  let waiting;
  const keepSoon = () => { clearTimeout(waiting); waiting = setTimeout(keep, 1500); };
  const keep = async () => {
    const answer = await fetch(form.dataset.draft, { method: "POST", body: new FormData(form) }).catch(() => null);
    if (answer && answer.ok && said) said.textContent = `${said.dataset.kept} ${(await answer.json()).kept}`;
  };
  form.addEventListener("input", keepSoon);
})();
