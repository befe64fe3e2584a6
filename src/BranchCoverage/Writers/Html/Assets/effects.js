// Conditions that no two tests showed to matter, each with the ways that tests went and the one to add.
function unshown(words) {
  if (page.choice !== choices[0]) return [];
  const shown = data.unshown.filter(entry => words.every(word => [entry.path, entry.member, entry.text].some(text => text.toLowerCase().includes(word))));
  if (shown.length === 0) return [];
  return [element("section", { className: "unshown" }, element("h2", { textContent: "Never shown to matter" }), ...shown.flatMap(effectOf))];
}

function effectOf(entry) {
  const table = element("table", {},
    element("thead", {}, element("tr", {}, element("td"), ...heads("seen", entry.seen), ...heads("to add", entry.missing))),
    element("tbody", {}, ...[...entry.conditions, "the whole"].map((text, row) => rowOf(entry, text, row))));
  const box = element("div", { className: "ways", tabIndex: 0, role: "region", ariaLabel: `Ways through ${entry.text}` }, table);
  return [
    element("h3", { className: "member" }, element("code", { textContent: entry.member }), element("small", { textContent: `${entry.path}:${entry.line}, ${entry.figure}` })),
    ...entry.sentences.map(sentence => element("p", {}, ...spoken(sentence))),
    box,
  ];
}

const heads = (text, ways) => ways.length === 0 ? [] : [element("th", { scope: "colgroup", colSpan: ways.length, textContent: text })];

function rowOf(entry, text, row) {
  const isWhole = row === entry.conditions.length;
  const cells = (ways, name) => ways.map(way => element("td", { className: name, textContent: way[row] === "-" ? "–" : way[row] }));
  return element("tr", { className: isWhole ? "result" : "" },
    element("th", { scope: "row" }, isWhole ? text : element("code", { textContent: text })),
    ...cells(entry.seen, ""), ...cells(entry.missing, "missing"));
}
