// SPDX-FileCopyrightText: 2026 The Pejl contributors
// SPDX-License-Identifier: MPL-2.0
// My figures: Enter goes down, a column from a spreadsheet can be pasted, and what is typed is kept as a draft.
// Without this script the form works the same; only the keys, the paste and the keeping are missing.
"use strict";
(() => {
  const form = document.querySelector("form.deliver");
  if (!form) return;
  const column = [...form.querySelectorAll("input[id^='value-']")];

  form.addEventListener("keydown", (event) => {
    const place = column.indexOf(event.target);
    if (place < 0 || !["Enter", "ArrowDown", "ArrowUp"].includes(event.key)) return;
    event.preventDefault();
    const next = column[place + (event.key === "ArrowUp" ? -1 : 1)];
    if (next) { next.focus(); next.select(); }
  });

  form.addEventListener("paste", (event) => {
    const place = column.indexOf(event.target);
    const lines = event.clipboardData.getData("text").replace(/\r/g, "").replace(/\n$/, "").split("\n");
    if (place < 0 || lines.length < 2) return;
    event.preventDefault();
    lines.slice(0, column.length - place).forEach((line, row) => {
      column[place + row].value = line.split("\t")[0].trim();
    });
    keepSoon();
  });

  const said = document.getElementById("kept");
  let waiting;
  const keepSoon = () => { clearTimeout(waiting); waiting = setTimeout(keep, 1500); };
  const keep = async () => {
    const answer = await fetch(form.dataset.draft, { method: "POST", body: new FormData(form) }).catch(() => null);
    if (answer && answer.ok && said) said.textContent = `${said.dataset.kept} ${(await answer.json()).kept}`;
  };
  form.addEventListener("input", keepSoon);
})();
