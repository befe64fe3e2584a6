// The lines of a file: all, or those around its gaps.
const around = 3;

// "k4,0,6": a keyword in line 4 from column 0, six letters long.
function shadesOf(file) {
  file.shadesByLine ??= Map.groupBy((file.shades || "").split(" ").filter(Boolean).map(shade => {
    const [line, start, length] = shade.slice(1).split(",").map(Number);
    return { line, start, end: start + length, letter: shade[0] };
  }), shade => shade.line);
  return file.shadesByLine;
}

const indentOf = text => text.length - text.trimStart().length;

// Where a gap lies within a line, in letters from 0; null where it does not.
function within(gap, number, length) {
  if (number < gap.line || number > gap.endLine) return null;
  const start = number === gap.line ? gap.column - 1 : 0;
  const end = number === gap.endLine ? gap.endColumn - 1 : length;
  return { start, end };
}

// Divides a line at every place where a shade or a gap begins or ends, so that they may overlap.
function pieces(file, number, gaps) {
  const text = file.source[number - 1];
  const indent = indentOf(text);
  const shades = shadesOf(file).get(number - 1) || [];
  const marked = gaps.map(gap => ({ gap, ...within(gap, number, text.length) }))
    .map(mark => ({ ...mark, start: mark.start < indent ? indent : mark.start }))
    .filter(mark => mark.end > mark.start);
  const cuts = new Set([0, indent, text.length, ...[...shades, ...marked].flatMap(part => [part.start, Math.min(part.end, text.length)])]);
  const places = [...cuts].sort((one, other) => one - other);
  return places.slice(1).map((end, index) => {
    const start = places[index];
    const covers = part => part.start <= start && part.end >= end;
    const shade = shades.find(covers);
    const mark = marked.find(covers);
    const names = [end <= indent && "indent", shade && `shade-${shade.letter}`, mark && "gap"].filter(Boolean).join(" ");
    const piece = text.slice(start, end);
    return names ? element("span", { className: names, textContent: piece, data: mark ? { gap: mark.gap.rank } : {} }) : piece;
  });
}

function lineOf(file, number, gaps) {
  const here = gaps.filter(gap => gap.line <= number && number <= gap.endLine);
  const state = file.hits[number - 1] === "m" ? "line missed" : "line";
  const text = element("span", { className: "text" }, ...pieces(file, number, here));
  text.style.setProperty("--indent", Math.min(indentOf(file.source[number - 1]), 16));
  return element("div", { className: state }, element("span", { className: "number", textContent: number }), text);
}

// Beneath the place where the gap begins, or as near to it as the sentence finds room.
const widest = 92;

function sayingOf(gap, line = "") {
  const saying = element("p", { className: "saying", tabIndex: -1, id: `gap-${gap.rank}`, data: { gap: gap.rank } },
    element("b", {}, ...spoken(gap.missing)),
    ...[gap.reached, gap.coverlet].filter(Boolean).map(more => element("span", {}, ...spoken(more))));
  saying.style.setProperty("--column", Math.max(indentOf(line), Math.min(gap.column - 1, widest - gap.missing.length), 0));
  return saying;
}

// The numbers of the lines that are shown, in order.
function shownLines(file, gaps, isWhole) {
  if (isWhole) return file.source.map((_, index) => index + 1);
  const shown = new Set();
  for (const gap of gaps)
    for (let number = Math.max(1, gap.line - around); number <= Math.min(file.source.length, gap.endLine + around); number++) shown.add(number);
  return [...shown].sort((one, other) => one - other);
}

function memberOf(gap) {
  return element("h3", { className: "member" }, element("code", { textContent: gap.member }),
    gap.memberLines ? element("small", { textContent: `lines ${gap.memberLines}, ${gap.memberOutcomes}` }) : "");
}
