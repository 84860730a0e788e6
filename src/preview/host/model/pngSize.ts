/** The first bytes of the two formats that Excel's pictures come in. */
const PNG = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
const JPEG = [0xff, 0xd8, 0xff];

/** The size that a PNG file in base 64 states, in pixels; null for what is no picture that Excel takes. */
export function pngSize(base64: string): { width: number; height: number } | "JPEG" | null {
  // An address (data:image/png;base64,…) is no base 64, and Excel refuses it.
  if (base64 === "" || base64.length % 4 !== 0 || !/^[A-Za-z0-9+/]+={0,2}$/.test(base64))
    return null;
  const bytes = Uint8Array.from(atob(base64.slice(0, 32)), (letter) => letter.charCodeAt(0));
  const begins = (signature: number[]) => signature.every((byte, at) => bytes[at] === byte);
  if (begins(JPEG)) return "JPEG";
  if (!begins(PNG) || bytes.length < 24) return null;
  const view = new DataView(bytes.buffer);
  const [width, height] = [view.getUint32(16), view.getUint32(20)];
  return width > 0 && height > 0 ? { width, height } : null;
}
