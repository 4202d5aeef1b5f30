// SPDX-FileCopyrightText: 2026 The Pejl contributors
// SPDX-License-Identifier: MPL-2.0
// pejl.core.searching once more, for a site of files; tests/browser/test_search.py compares them.
const PejlSearch = (() => {
 const {max, min, floor} = Math;
 const WORD = /\d+(?:\.[0-9a-zæøå]+)+|[\p{L}\p{N}]+/giu, YEAR = /^(?:19|20)\d\d$/;
 const KINDS = ["indicator", "goal", "scheme", "page"], WORTH = [6, 3, 1];
 const PLAIN = {æ: "a", ø: "o", å: "a"}, SPELLED = {ae: "æ", oe: "ø", aa: "å", ä: "æ", ö: "ø"};
 const plain = text => text.replace(/[æøå]/g, letter => PLAIN[letter]);
 const spelled = text => Object.entries(SPELLED).reduce((found, [other, letter]) => found.replaceAll(other, letter), text.toLowerCase());

 // Snowball for Danish, longest first.
 const MAIN = "erendes erende hedens erede ethed heden heder endes ernes erens erets ered ende erne eren erer heds enes eres eret hed ene ere ens ers ets en er es et e s".split(" ");
 function danish(word) {
  if (word.length < 3) return word;
  const marked = word.match(/^[^aeiouyåæø]*[aeiouyåæø]+[^aeiouyåæø]/);
  const start = max(3, marked ? marked[0].length : word.length);
  const ending = (...all) => all.find(one => word.endsWith(one) && word.length - one.length >= start);
  const cut = count => { word = word.slice(0, word.length - count); };
  const pair = () => ending("gd", "dt", "gt", "kt") && cut(1);
  const main = ending(...MAIN);
  if (main && (main !== "s" || /[abcdfghjklmnoprtvyzå]s$/.test(word))) cut(main.length);
  pair();
  if (word.endsWith("igst")) cut(2);
  const other = ending("løst", "elig", "els", "lig", "ig");
  if (other === "løst") cut(1);
  else if (other) cut(other.length), pair();
  if (/([bdfgklmnprst])\1$/.test(word) && word.length > start) cut(1);
  return word;
 }
 const singular = word => /(^|[^ea])ies$/.test(word) ? word.slice(0, -3) + "y" : /(^|[^us])s$/.test(word) ? word.slice(0, -1) : word;
 const words = (text, {language, silent}) => (text.normalize("NFC").match(WORD) || []).map(one => {
  const written = one.toLowerCase(), full = spelled(written);
  const stem = language === "da" ? plain(danish(full)) : singular(plain(full));
  return {written, plain: plain(full), stem, exact: /\p{N}/u.test(one)};
 }).filter(one => !silent.includes(one.plain));

 function nearness(asked, found) {
  const a = asked.stem, f = found.stem;
  if (asked.plain === found.plain) return 100;
  if (asked.exact || found.exact) return 0;
  if (a === f) return 95;
  if (a.length > 2 && f.startsWith(a)) return 80;
  if (a.length > 3 && f.includes(a)) return f.endsWith(a) ? 70 : 55;
  if (2 * f.length < a.length || f.length < 4) return 0;
  return a.startsWith(f) ? 60 : f.length > 4 && a.endsWith(f) ? 50 : 0;
 }
 function distance(one, other) {
  let before, last = Array.from({length: other.length + 1}, (_, j) => j);
  for (let i = 0; i < one.length; i++) {
   const row = [i + 1];
   for (let j = 0; j < other.length; j++) {
    let cost = min(last[j + 1] + 1, row[j] + 1, last[j] + (one[i] !== other[j]));
    if (i && j && one[i] === other[j - 1] && one[i - 1] === other[j]) cost = min(cost, before[j - 1] + 1);
    row.push(cost);
   }
   [before, last] = [last, row];
  }
  return last.at(-1);
 }
 const apart = (one, other) => min(distance(one.plain, other.plain), distance(one.stem, other.stem));
 function slip(asked, found) {
  const least = min(asked.plain.length, found.plain.length);
  if (asked.exact || found.exact || least < 4) return 0;
  const count = apart(asked, found);
  return count > (least > 6 ? 2 : 1) ? 0 : count > 1 ? 35 : 45;
 }

 function prepare(data) {
  const known = new Map(), titles = new Map();
  const entries = data.entries.map(entry => {
   const worth = new Map(), {code, title, wording = "", context = "", text = ""} = entry;
   const fields = [`${code} ${title}`, `${wording} ${context}`, text].map(said => words(said, data));
   fields.forEach((field, place) => field.forEach(word => {
    known.set(word.plain, word);
    if (!place) titles.set(word.plain, word);
    if (!worth.has(word.plain)) worth.set(word.plain, WORTH[place]);
   }));
   return {entry, worth, title: fields[0].map(word => word.plain)};
  });
  return {data, entries, known: [...known.values()], titles: [...titles.values()]};
 }
 const near = (asked, known, how) => new Map(known.map(word => [word.plain, how(asked, word)]).filter(pair => pair[1]));
 const compare = (a, b) => a < b ? -1 : +(a > b);
 const last = entry => max(0, ...entry.years || []);
 const order = ({score, entry: one}, {score: points, entry: other}) => points - score
  || KINDS.indexOf(one.kind) - KINDS.indexOf(other.kind) || last(other) - last(one) || compare(one.path, other.path);

 function find(index, question) {
  const asked = new Map(), unknown = [], years = new Set();
  for (const word of words(question, index.data)) YEAR.test(word.plain) ? years.add(+word.plain) : asked.set(word.written, word);
  const scores = [...asked.values()].map(word => {
   const found = near(word, index.known, nearness);
   return found.size ? found : (unknown.push(word), near(word, index.known, slip));
  });
  const hits = index.entries.map(({entry, worth, title}) => {
   const found = [...years].filter(one => entry.years?.includes(one));
   const points = scores.map(all => max(0, ...[...all].map(([word, value]) => (worth.get(word) || 0) * value)));
   const within = title.filter(word => scores.some(all => all.has(word))).length;
   const mean = floor(points.reduce((sum, one) => sum + one, 0) / (asked.size || 1));
   const score = mean + found.length * 150 + floor(200 * within / (title.length || 1));
   return {entry, years: found, score, matched: asked.size ? points.filter(Boolean).length : found.length && 1};
  });
  const most = max(1, ...hits.map(hit => hit.matched));
  const like = unknown.flatMap(word => index.titles.filter(other => !other.exact && other.plain.length > 3)
   .map(other => [apart(word, other), other.written]).filter(([count]) => 2 * count <= word.plain.length));
  like.sort((one, other) => one[0] - other[0] || compare(one[1], other[1]));
  return {
   hits: hits.filter(hit => hit.matched === most).sort(order),
   unknown: unknown.map(word => word.written),
   suggestions: [...new Set(like.map(pair => pair[1]))].slice(0, 3),
  };
 }

 function make(name, inside, more = {}) {
  const made = Object.assign(document.createElement(name), more);
  made.append(...inside);
  return made;
 }
 function show(place, {hits, unknown, suggestions}, question) {
  const said = place.dataset, some = hits.length && !unknown.length;
  const line = some ? hits.length > 1 ? said.many : said.one : said.none;
  const all = {words: unknown.join(" ") || question, count: hits.length, question};
  place.replaceChildren(make("h2", [line.replace(/{(\w+)}/g, (_, name) => all[name])]));
  const like = suggestions.map(word => make("li", [make("a", [word], {href: `?q=${encodeURIComponent(word)}`})]));
  if (like.length) place.append(make("p", [said.like]), make("ul", like));
  place.append(make("ol", hits.slice(0, 40).map(({entry, years}) => {
   const code = entry.kind === "goal" && entry.code !== entry.title ? `${entry.code}. ` : "";
   const figures = years.map(year => entry.figures?.[year]).filter(Boolean).join(" · ");
   const about = [said.kinds.split("|")[KINDS.indexOf(entry.kind)], entry.context].filter(Boolean).join(" · ");
   const title = make("p", [make("a", [code + entry.title], {href: entry.path})]);
   return make("li", [title, make("p", [make("strong", [figures])]), make("p", [about], {className: "small"})]);
  }), {className: "plain"}));
 }
 async function start() {
  const place = document.querySelector("[data-index]"), question = new URLSearchParams(location.search).get("q")?.trim();
  if (!place || !question) return;
  document.getElementById("soeg").value = question;
  show(place, find(prepare(await (await fetch(place.dataset.index)).json()), question), question);
 }
 start();
 return {prepare, find, words};
})();
