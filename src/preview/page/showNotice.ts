import { element } from "./element";

/** One line above the grid, read out by screen readers; it stays until something replaces it. */
export function showNotice(text: string, actions: Record<string, () => void> = {}): void {
  const notice = element("notice");
  const buttons = Object.entries(actions).map(([label, act]) => {
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = label;
    button.addEventListener("click", act);
    return button;
  });
  notice.replaceChildren(text, ...buttons);
  notice.hidden = text === "";
}
