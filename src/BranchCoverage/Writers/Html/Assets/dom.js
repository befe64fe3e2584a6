"use strict";

// What came from code is only ever set as text: nothing here makes markup of a string.
const data = JSON.parse(document.getElementById("data").textContent);
const byId = id => document.getElementById(id);

function element(name, properties = {}, ...children) {
  const made = document.createElement(name);
  const { data: kept = {}, ...others } = properties;
  Object.assign(made, others);
  Object.assign(made.dataset, kept);
  made.append(...children);
  return made;
}

// A sentence, whose code stands between two control letters.
function spoken(sentence) {
  return sentence.split("\u0002").flatMap((part, place) => {
    if (place === 0) return [part];
    const [code, rest] = part.split("\u0003");
    return [element("code", { textContent: code }), rest];
  });
}

const counted = (count, noun) => `${count.toLocaleString("en")} ${noun}${count === 1 ? "" : "s"}`;
