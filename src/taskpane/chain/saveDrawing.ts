import { offerFile } from "../services/offerFile";

/** The drawing as a file of its own: what it shows, and a white ground for dark viewers. */
export function drawingText(svg: SVGSVGElement, title: string): string {
  const copy = svg.cloneNode(true) as SVGSVGElement;
  for (const part of copy.querySelectorAll("g")) part.removeAttribute("tabindex");
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

/** At twice its size, so that it prints well. */
export async function savePng(text: string, name: string): Promise<void> {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(text)}`;
  await image.decode();
  const canvas = document.createElement("canvas");
  canvas.width = image.width * 2;
  canvas.height = image.height * 2;
  canvas.getContext("2d")?.drawImage(image, 0, 0, canvas.width, canvas.height);
  const picture = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, "image/png"));
  if (picture === null) throw new Error("The webview makes no picture of that size.");
  offerFile(picture, `${name}.png`);
}
