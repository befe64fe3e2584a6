// Going from gap to gap, by keys and by clicks.
function mark() {
  for (const node of document.querySelectorAll(".gap.current, .saying.current, .entry.current")) node.classList.remove("current");
  if (!page.current) return;
  const { gap, section } = page.current;
  for (const node of document.querySelectorAll(`[data-gap="${gap.rank}"]`)) node.classList.add("current");
  section.entry?.classList.add("current");
}

function goTo(entry) {
  page.current = entry;
  fill(entry.section);
  mark();
  const saying = byId(`gap-${entry.gap.rank}`);
  saying.scrollIntoView({ block: "center" });
  saying.focus({ preventScroll: true });
  remember(entry);
}

// The address names the gap, by what a reader knows of it: it can be sent to somebody who has the same page.
const addressOf = ({ gap, section }) => encodeURI(`#${section.file.path}:${gap.line}:${gap.column}`);

function remember(entry) {
  history.replaceState(null, "", addressOf(entry));
}

function goToAddress() {
  const entry = page.gaps.find(entry => addressOf(entry) === location.hash);
  if (entry) goTo(entry);
}

function goToFile(section) {
  fill(section);
  if (section.gaps.length === 0 && !section.isWhole) toggleWhole(section);
  if (matchMedia("(max-width: 56rem)").matches) byId("contents").open = false;
  page.current = page.gaps.find(entry => entry.section === section) || page.current;
  mark();
  section.node.scrollIntoView();
}

function step(by) {
  if (page.gaps.length === 0) return;
  const now = page.current ? page.gaps.findIndex(entry => entry.gap === page.current.gap) : -1;
  const next = now < 0 ? (by > 0 ? 0 : page.gaps.length - 1) : now + by;
  goTo(page.gaps[Math.max(0, Math.min(page.gaps.length - 1, next))]);
}

function switchTheme() {
  const isDark = getComputedStyle(document.documentElement).colorScheme === "dark"
    || (!document.documentElement.dataset.theme && matchMedia("(prefers-color-scheme: dark)").matches);
  document.documentElement.dataset.theme = isDark ? "light" : "dark";
  nameTheme();
  keep("theme", document.documentElement.dataset.theme);
}

function nameTheme() {
  const theme = document.documentElement.dataset.theme || (matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light");
  byId("theme").textContent = theme === "dark" ? "light" : "dark";
}

// A browser may refuse a page that lies in a file to keep anything.
function keep(name, value) {
  try { localStorage.setItem(`shakeout-${name}`, value); } catch { /* It is asked again next time. */ }
}

function kept(name) {
  try { return localStorage.getItem(`shakeout-${name}`); } catch { return null; }
}

const onKey = {
  j: () => step(1),
  k: () => step(-1),
  o: () => page.current && toggleWhole(page.current.section),
  t: switchTheme,
  "/": () => byId("filter").focus(),
  "?": () => byId("keys").showModal(),
};

document.addEventListener("keydown", event => {
  if (event.target === byId("filter")) {
    if (event.key === "Escape" || event.key === "Enter") byId("main").focus({ preventScroll: true });
    return;
  }
  if (event.ctrlKey || event.metaKey || event.altKey || byId("keys").open) return;
  const act = onKey[event.key];
  if (!act) return;
  event.preventDefault();
  act();
});

byId("main").addEventListener("click", event => {
  const rank = event.target.closest("[data-gap]")?.dataset.gap;
  const entry = page.gaps.find(entry => String(entry.gap.rank) === rank);
  if (entry) {
    page.current = entry;
    mark();
    remember(entry);
  }
});
