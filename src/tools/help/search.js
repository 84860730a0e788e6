// Shows the entries that hold every word typed. Without it the page is the whole list.
const form = document.querySelector("form[role=search]");
const input = form.querySelector("input");
const status = form.querySelector("[role=status]");
const plain = (text) =>
  text.normalize("NFKD").replace(/\p{M}/gu, "").replaceAll("_", " ").toLowerCase();
const entries = [...document.querySelectorAll("li[data-words]")].map((item) => ({
  item,
  words: plain(`${item.textContent} ${item.dataset.words}`),
}));

form.hidden = false;
form.addEventListener("submit", (event) => event.preventDefault());
input.addEventListener("input", () => {
  const wanted = plain(input.value).split(/\s+/).filter(Boolean);
  let found = 0;
  for (const { item, words } of entries) {
    item.hidden = !wanted.every((word) => words.includes(word));
    if (!item.hidden) found++;
  }
  for (const section of document.querySelectorAll("main section")) {
    section.hidden = section.querySelector("li:not([hidden])") === null;
  }
  if (wanted.length === 0) status.textContent = "";
  else status.textContent = found === 0 ? "Nothing holds all of these words." : `${found} entries`;
});
