// The list of files at the side, by folder.
const folderOf = path => path.slice(0, path.lastIndexOf("/") + 1);

function entryOf(section) {
  const { file, gaps } = section;
  const entry = element("a", { className: gaps.length === 0 ? "entry whole" : "entry", href: "#", title: `lines ${file.lines}, ${file.outcomes}` },
    element("span", { textContent: file.path.slice(folderOf(file.path).length) }),
    element("span", { textContent: gaps.length || "–" }));
  entry.onclick = event => {
    event.preventDefault();
    goToFile(section);
  };
  section.entry = entry;
  return entry;
}

function listFiles(sections) {
  const byPath = [...sections].sort((one, other) => one.file.path < other.file.path ? -1 : 1);
  const folders = Map.groupBy(byPath, section => folderOf(section.file.path));
  byId("files").replaceChildren(...[...folders].flatMap(([folder, inside]) =>
    [element("div", { className: "folder", textContent: folder || "./" }), ...inside.map(entryOf)]));
  byId("contents-title").textContent = counted(sections.length, "file");
}
