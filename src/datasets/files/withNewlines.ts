import type { Pace } from "./records";

const sliceLength = 1_000_000;

/** The text with \n alone at its line ends: a file put together from several has them mixed. */
export async function withNewlines(text: string, { pause, signal }: Pace): Promise<string> {
  if (!text.includes("\r")) return text;
  const parts: string[] = [];
  for (let start = 0; start < text.length;) {
    signal?.throwIfAborted();
    let end = Math.min(start + sliceLength, text.length);
    if (text[end - 1] === "\r" && text[end] === "\n") end++;
    parts.push(text.slice(start, end).replace(/\r\n?/g, "\n"));
    start = end;
    await pause?.();
  }
  return parts.join("");
}
