import type { PaintedPicture, Size } from "../../excel/drawings/drawing";

/** Of a pixel of the pane, in the points of a sheet. */
const POINTS = 0.75;
/** Excel makes no shape longer than 169 inches. */
const MOST_POINTS = 12_000;
/** Webviews paint no more on one canvas: Safari's limit, the least of all. */
const MOST_PIXELS = 16_000_000;
const LONGEST = 16_000;
/** Letters of a picture; Excel on the web takes 5 MB in a request. */
const MOST_LETTERS = 3_500_000;

/** The drawing as a picture at twice its size, so that it prints well, or as large as a canvas can be. */
export async function paintDrawing(svg: string): Promise<HTMLCanvasElement> {
  const image = await imageOf(svg);
  return painted(image, { width: image.width, height: image.height }, 2);
}

/** As Excel takes a picture: in base 64, no larger than a request may be. */
export async function pictureFor(svg: string, frame: Size | null): Promise<PaintedPicture> {
  const image = await imageOf(svg);
  const own = { width: image.width, height: image.height };
  const around = frame === null ? own : framed(own, frame);
  for (const times of [2, 1, 0.5, 0.25]) {
    const address = painted(image, around, times).toDataURL("image/png");
    const base64 = address.slice(address.indexOf(",") + 1);
    if (!address.startsWith("data:image/png") || base64.length > MOST_LETTERS) continue;
    const points = Math.min(POINTS, MOST_POINTS / Math.max(own.width, own.height));
    return { image: base64, width: own.width * points, height: own.height * points };
  }
  throw new Error("The webview makes no picture of that size.");
}

async function imageOf(svg: string): Promise<HTMLImageElement> {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  await image.decode();
  return image;
}

/** The least ground around the drawing that has the sides of the frame to each other. */
function framed({ width, height }: Size, frame: Size): Size {
  if (frame.width <= 0 || frame.height <= 0) return { width, height };
  const ratio = frame.width / frame.height;
  return ratio > width / height
    ? { width: height * ratio, height }
    : { width, height: width / ratio };
}

/** The drawing in the middle of a white ground. */
function painted(image: HTMLImageElement, ground: Size, times: number): HTMLCanvasElement {
  const longest = Math.max(ground.width, ground.height);
  const most = Math.sqrt(MOST_PIXELS / (ground.width * ground.height));
  const scale = Math.min(times, LONGEST / longest, most);
  const canvas = document.createElement("canvas");
  canvas.width = Math.max(1, Math.round(ground.width * scale));
  canvas.height = Math.max(1, Math.round(ground.height * scale));
  const brush = canvas.getContext("2d");
  if (brush) {
    brush.fillStyle = "#FFFFFF";
    brush.fillRect(0, 0, canvas.width, canvas.height);
    const [width, height] = [image.width * scale, image.height * scale];
    const [left, top] = [(canvas.width - width) / 2, (canvas.height - height) / 2];
    brush.drawImage(image, left, top, width, height);
  }
  return canvas;
}
