/** What a label can belong to. */
const LABELABLE = [
  HTMLButtonElement,
  HTMLInputElement,
  HTMLMeterElement,
  HTMLOutputElement,
  HTMLProgressElement,
  HTMLSelectElement,
  HTMLTextAreaElement,
];

/**
 * The labels of an element, as a browser gives them. To name one button, jsdom looks for what every label of the
 * page belongs to, each time through the whole page; here only those are asked that can be its own.
 */
export function quickLabels(): void {
  for (const { prototype } of LABELABLE) {
    Object.defineProperty(prototype, "labels", { get: labelsOf, configurable: true });
  }
}

function labelsOf(this: HTMLElement): HTMLLabelElement[] | null {
  if (this instanceof HTMLInputElement && this.type === "hidden") return null;
  const labels = this.ownerDocument.getElementsByTagName("label");
  return [...labels].filter(
    (label) =>
      (label.hasAttribute("for") ? label.htmlFor === this.id : label.contains(this)) &&
      label.control === this,
  );
}
