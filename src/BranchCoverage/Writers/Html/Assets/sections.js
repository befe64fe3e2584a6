// A section for each file. Its lines are made when the browser has time, or when somebody goes there.
function bodyOf(file, gaps, isWhole) {
  if (!file.source) return withoutSource(gaps);
  const blocks = [];
  let member = null, lines = null, last = 0;
  const open = heading => {
    lines = element("div", { className: "lines" });
    blocks.push(...heading, lines);
  };
  for (const number of shownLines(file, gaps, isWhole)) {
    const starting = gaps.filter(gap => gap.line - around <= number && gap.endLine >= number)[0];
    if (!isWhole && starting && starting.member !== member && number > last) {
      member = starting.member;
      open([memberOf(starting)]);
    } else if (!lines) {
      open([]);
    } else if (number > last + 1) {
      lines.append(element("div", { className: "skipped", textContent: `… ${counted(number - last - 1, "line")}` }));
    }
    lines.append(lineOf(file, number, gaps), ...gaps.filter(gap => gap.endLine === number).map(gap => sayingOf(gap, file.source[gap.line - 1])));
    last = number;
  }
  return blocks;
}

// The source is not on the machine that made the page: the gap's own text stands for its line.
function withoutSource(gaps) {
  return [...Map.groupBy(gaps, gap => gap.member).values()].flatMap(ofMember => [
    memberOf(ofMember[0]),
    element("div", { className: "lines" }, ...ofMember.flatMap(gap => [
      element("div", { className: "line" },
        element("span", { className: "number", textContent: gap.line }),
        element("span", { className: "text" }, element("span", { className: "gap", textContent: gap.text, data: { gap: gap.rank } }))),
      sayingOf({ ...gap, column: 1 }),
    ])),
  ]);
}

function headingOf(section) {
  const { file, gaps } = section;
  const slash = file.path.lastIndexOf("/") + 1;
  const figures = `lines ${file.lines}, ${file.outcomes}`;
  const heading = element("h2", {},
    element("span", { className: "path" }, element("span", { textContent: file.path.slice(0, slash) }), element("wbr"), file.path.slice(slash)),
    element("small", { textContent: figures }));
  if (file.source) {
    section.button = element("button", { type: "button", onclick: () => toggleWhole(section) });
    heading.append(section.button);
  }
  section.node.className = gaps.length === 0 ? "file whole" : "file";
  return heading;
}

function makeSection(file, gaps) {
  const section = { file, gaps, isWhole: false, isFilled: false, node: element("section", { className: "file" }) };
  section.node.append(headingOf(section));
  label(section);
  return section;
}

function label(section) {
  if (!section.button) return;
  section.button.textContent = !section.isWhole ? "whole file" : section.gaps.length > 0 ? "only gaps" : "close";
  section.button.setAttribute("aria-expanded", section.isWhole);
}

function fill(section) {
  if (section.isFilled) return;
  section.isFilled = true;
  section.node.append(...(section.gaps.length > 0 || section.isWhole ? bodyOf(section.file, section.gaps, section.isWhole) : []));
}

function toggleWhole(section) {
  section.isWhole = !section.isWhole;
  section.isFilled = false;
  section.node.replaceChildren(section.node.firstChild);
  section.node.classList.toggle("open", section.isWhole);
  label(section);
  fill(section);
  mark();
}
