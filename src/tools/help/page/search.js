// Shows the entries that hold every word typed. Without it the page is the whole list.
const form = /** @type {HTMLFormElement} */ (document.querySelector("form[role=search]"));
const input = /** @type {HTMLInputElement} */ (form.querySelector("input"));
const outcome = /** @type {HTMLElement} */ (form.querySelector("[role=status]"));
/** @type {NodeListOf<HTMLElement>} */
const items = document.querySelectorAll("li[data-words]");
/** @type {NodeListOf<HTMLElement>} */
const sections = document.querySelectorAll("main section");

/** @param {string} text */
const plain = (text) =>
  text.normalize("NFKD").replace(/\p{M}/gu, "").replaceAll("_", " ").toLowerCase();
const entries = [...items].map((item) => ({
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
  for (const section of sections) {
    section.hidden = section.querySelector("li:not([hidden])") === null;
  }
  if (wanted.length === 0) outcome.textContent = "";
  else outcome.textContent = found === 0 ? "Nothing holds all of these words." : `${found} entries`;
});
