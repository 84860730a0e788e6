/**
 * Focuses what is no control, so that reading starts there. In Excel on the web office.js moves the focus
 * on Tab, and only from what can be reached by Tab, so that is what it is while it has the focus.
 */
export function focusToRead(element: HTMLElement | null): void {
  if (!element) return;
  element.tabIndex = 0;
  element.addEventListener("blur", () => (element.tabIndex = -1), { once: true });
  element.focus();
}
