// Which gaps are shown: by a choice of three, and by words.
const choices = [
  { name: "all", holds: () => true },
  { name: "every line ran", holds: gap => gap.complete },
  { name: "covered, says coverlet", holds: gap => gap.coverlet !== null },
];
const page = { sections: [], gaps: [], current: null, choice: choices[0], turn: 0 };

const plain = text => (text || "").replace(/[\u0002\u0003]/g, "").toLowerCase();

function chosenGaps(file, words) {
  const path = file.path.toLowerCase();
  return file.gaps.filter(page.choice.holds).filter(gap => {
    gap.haystack ??= [path, gap.member, gap.missing, gap.reached].map(plain).join(" ");
    return words.every(word => gap.haystack.includes(word));
  });
}

// Files with gaps come in the order of their first gap; those without come last, and only while nothing narrows the page.
function show() {
  const words = byId("filter").value.toLowerCase().split(/\s+/).filter(Boolean);
  const isWide = page.choice === choices[0];
  page.sections = data.files
    .map(file => ({ file, gaps: chosenGaps(file, words) }))
    .filter(({ file, gaps }) => gaps.length > 0 || (isWide && file.gaps.length === 0 && words.every(word => file.path.toLowerCase().includes(word))))
    .map(({ file, gaps }) => ({ file, gaps, first: Math.min(Infinity, ...gaps.map(gap => gap.rank)) }))
    .sort((one, other) => one.first === other.first ? 0 : one.first - other.first)
    .map(({ file, gaps }) => makeSection(file, gaps));
  page.gaps = page.sections.flatMap(section => section.gaps.map(gap => ({ gap, section })));
  page.current = page.gaps.find(entry => entry.gap === page.current?.gap) || null;
  const effects = unshown(words);
  byId("main").replaceChildren(...page.sections.map(section => section.node), ...nothing(effects), ...effects, ...uncalled(words));
  listFiles(page.sections);
  showChoices();
  fillInTurn();
  mark();
}

const nothing = effects => page.sections.length + effects.length > 0 ? [] : [element("p", { className: "nothing", textContent: "Nothing here matches the filter." })];

function uncalled(words) {
  if (data.uncalled.length === 0 || words.length > 0 || page.choice !== choices[0]) return [];
  return [element("section", { className: "uncalled" }, element("h2", { textContent: "Never called" }),
    element("ul", {}, ...data.uncalled.map(entry => element("li", {},
      element("code", { textContent: entry.member }), `${entry.path}:${entry.line}`))))];
}

function showChoices() {
  const all = data.files.flatMap(file => file.gaps);
  const meaningful = choices.filter(choice => choice === choices[0] || all.some(choice.holds));
  byId("choices").replaceChildren(...meaningful.map(choice => {
    const button = element("button", { type: "button", textContent: `${choice.name} ${all.filter(choice.holds).length}` });
    button.setAttribute("aria-pressed", page.choice === choice);
    button.onclick = () => {
      page.choice = choice;
      show();
    };
    return button;
  }));
}

// The first screen at once; the others a few at a time, unless the page has changed meanwhile.
function fillInTurn() {
  const turn = ++page.turn;
  const left = page.sections.filter(section => section.gaps.length > 0);
  left.splice(0, 5).forEach(fill);
  const later = window.requestIdleCallback || (work => setTimeout(work, 1));
  const next = () => {
    if (turn !== page.turn) return;
    left.splice(0, 10).forEach(fill);
    mark();
    if (left.length > 0) later(next);
  };
  if (left.length > 0) later(next);
}
