// SPDX-FileCopyrightText: 2026 The Pejl contributors
// SPDX-License-Identifier: MPL-2.0
// One paper: while somebody types, the paper beside the text follows, and inside {{ }} a list says what may come next.
// Without this script the text is written the same way, and a button shows how it looks.
"use strict";
(() => {
  const form = document.getElementById("tekst");
  const field = document.getElementById("text");
  const shown = document.getElementById("preview");
  const said = document.getElementById("options-said");
  if (!form || !field || field.readOnly || !said) return;

  // --- the paper beside the text ---
  let waiting, asked = 0;
  const refresh = async () => {
    const number = ++asked;
    const answer = await fetch(form.dataset.preview, { method: "POST", body: new FormData(form) }).catch(() => null);
    if (!answer || !answer.ok || number !== asked) return;
    const fresh = new DOMParser().parseFromString(await answer.text(), "text/html");
    // Half a binding makes no paper: what was seen last stays, and what is wrong is told over it.
    for (const part of fresh.querySelector(".composed").childElementCount ? [".about-text", ".composed"] : [".about-text"]) {
      shown.querySelector(part).replaceWith(fresh.querySelector(part));
    }
  };
  field.addEventListener("input", () => { clearTimeout(waiting); waiting = setTimeout(refresh, 700); });

  // --- what may come next ---
  const list = document.createElement("ul");
  list.id = "options";
  list.className = "options";
  list.setAttribute("role", "listbox");
  list.setAttribute("aria-label", said.dataset.list);
  list.hidden = true;
  field.after(list);
  field.setAttribute("aria-autocomplete", "list");
  field.setAttribute("aria-controls", list.id);
  let options = [], chosen = -1, turn = 0;

  const inside = () => {
    if (field.selectionStart !== field.selectionEnd) return null;
    const before = field.value.slice(0, field.selectionStart);
    const open = before.lastIndexOf("{{");
    return open < 0 || before.indexOf("}}", open) >= 0 || before.length - open > 200 ? null : before.slice(open + 2);
  };

  const close = () => {
    list.hidden = true;
    options = [];
    chosen = -1;
    turn += 1;
    field.removeAttribute("aria-activedescendant");
    said.textContent = "";
  };

  const choose = (place) => {
    chosen = place;
    [...list.children].forEach((one, at) => one.setAttribute("aria-selected", at === place ? "true" : "false"));
    const now = list.children[place];
    if (!now) return;
    field.setAttribute("aria-activedescendant", now.id);
    now.scrollIntoView({ block: "nearest" });
  };

  const take = (place) => {
    const one = options[place], end = field.selectionStart, start = end - one.replaces;
    field.focus();
    field.setRangeText(one.insert, start, end, "end");
    field.dispatchEvent(new Event("input", { bubbles: true }));
  };

  const show = (found) => {
    options = found;
    if (!found.length) { close(); return; }
    list.replaceChildren(...found.map((one, at) => {
      const item = document.createElement("li");
      item.id = `option-${at}`;
      item.setAttribute("role", "option");
      const code = document.createElement("code"), words = document.createElement("span");
      code.textContent = one.insert;
      words.textContent = one.words;
      item.append(code, " ", words);
      item.addEventListener("mousedown", (event) => { event.preventDefault(); take(at); });
      return item;
    }));
    list.hidden = false;
    below();
    choose(0);
    said.textContent = `${found.length} ${said.dataset.many}`;
  };

  // The list stands under the line that is being typed: a copy of the text up to the cursor says where that is.
  const below = () => {
    const copy = document.createElement("div"), mark = document.createElement("span"), style = getComputedStyle(field);
    for (const name of ["font", "lineHeight", "padding", "border", "boxSizing", "letterSpacing"]) copy.style[name] = style[name];
    Object.assign(copy.style, { position: "absolute", visibility: "hidden", whiteSpace: "pre-wrap", overflowWrap: "break-word", width: `${field.clientWidth}px` });
    copy.textContent = field.value.slice(0, field.selectionStart);
    mark.textContent = "|";
    copy.append(mark);
    field.parentElement.append(copy);
    list.style.top = `${Math.min(mark.offsetTop + mark.offsetHeight - field.scrollTop, field.offsetHeight)}px`;
    copy.remove();
  };

  const ask = async () => {
    const text = inside();
    if (text === null) { close(); return; }
    const number = ++turn, body = new FormData(form);
    body.set("inside", text);
    const answer = await fetch(form.dataset.options, { method: "POST", body }).catch(() => null);
    if (answer && answer.ok && number === turn) show((await answer.json()).options);
  };

  let soon;
  field.addEventListener("input", () => { clearTimeout(soon); soon = setTimeout(ask, 120); });
  field.addEventListener("click", close);
  field.addEventListener("blur", close);
  field.addEventListener("keydown", (event) => {
    if (list.hidden || event.ctrlKey || event.metaKey || event.altKey) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step) choose((chosen + step + options.length) % options.length);
    else if (event.key === "Enter" && chosen >= 0) take(chosen);
    else if (event.key === "Escape") close();
    else { if (["ArrowLeft", "ArrowRight", "Home", "End"].includes(event.key)) close(); return; }
    event.preventDefault();
  });
})();
