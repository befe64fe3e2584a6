// The page as it opens.
const theme = kept("theme");
if (theme) document.documentElement.dataset.theme = theme;
nameTheme();
byId("theme").onclick = switchTheme;
byId("help").onclick = onKey["?"];
byId("filter").oninput = show;

byId("title").textContent = data.title;
byId("figures").append(...data.figures.map(figure => element("span", { className: "figure" },
  element("b", { textContent: figure.percent }), " ", element("span", { textContent: `of ${figure.name}${figure.of}` }))));
byId("sentences").append(...data.sentences.map(sentence => element("li", {}, ...spoken(sentence))));
if (matchMedia("(max-width: 56rem)").matches) byId("contents").open = false;
show();
goToAddress();
addEventListener("hashchange", goToAddress);
