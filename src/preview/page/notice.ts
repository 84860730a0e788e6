import { element } from "./element";

/** One line above the grid, read out by screen readers; it stays until something replaces it. */
export function showNotice(text: string): void {
  const notice = element("notice");
  notice.textContent = text;
  notice.hidden = text === "";
}
