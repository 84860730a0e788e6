import { offerFile } from "../services/offerFile";
import { paintDrawing } from "./paintDrawing";

/** The drawing as a file of its own: what it shows, and a white ground for dark viewers. */
export function drawingText(svg: SVGSVGElement, title: string): string {
  const copy = svg.cloneNode(true) as SVGSVGElement;
  for (const part of copy.querySelectorAll("g")) part.removeAttribute("tabindex");
  for (const part of copy.querySelectorAll("[class]")) part.removeAttribute("class");
  copy.removeAttribute("class");
  const name = document.createElementNS(copy.namespaceURI, "title");
  name.textContent = title;
  const ground = document.createElementNS(copy.namespaceURI, "rect");
  for (const side of ["width", "height"]) ground.setAttribute(side, "100%");
  ground.setAttribute("fill", "#FFFFFF");
  copy.prepend(name, ground);
  return new XMLSerializer().serializeToString(copy);
}

export function saveSvg(text: string, name: string): void {
  offerFile(new Blob([text], { type: "image/svg+xml" }), `${name}.svg`);
}

export async function savePng(text: string, name: string): Promise<void> {
  const canvas = await paintDrawing(text);
  const picture = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, "image/png"));
  if (picture === null) throw new Error("The webview makes no picture of that size.");
  offerFile(picture, `${name}.png`);
}
