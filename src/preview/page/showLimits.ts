import readme from "../README.md";
import { element } from "./element";

const HEADING = "## What it leaves out";

/** The page says what it leaves out in the words of its README, so that there is one list. */
export function showLimits(): void {
  const [, rest = ""] = readme.split(`${HEADING}\n`);
  const [section = ""] = rest.split(/^## /m);
  const lines = section.split("\n").filter((line) => line.startsWith("- "));
  if (lines.length === 0) throw new Error(`README.md has no list under "${HEADING}".`);
  const list = document.createElement("ul");
  for (const line of lines) {
    const item = document.createElement("li");
    item.textContent = line.slice(2).replaceAll("`", "").replaceAll("**", "");
    list.append(item);
  }
  element("limits-text").replaceChildren(list);
}
