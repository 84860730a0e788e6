import packed from "./kernels.json";

/** What src/kernels exports; places are bytes of its memory. */
export interface Kernels {
  readonly memory: { readonly buffer: ArrayBuffer; grow(pages: number): number };
  factorise(a: number, row: number, n: number, room: number, order: number): number;
  invert(a: number, row: number, n: number, room: number, begin: number, panels: number): void;
  seed(given: number, stream: number, words: number): void;
  draw(limits: number, events: number, occurs: number): void;
}

/** Of the engine's own WebAssembly, what is used here; not every engine has one, or lets pages use it. */
declare const WebAssembly:
  | {
      Module: new (bytes: Uint8Array) => object;
      Instance: new (module: object) => { readonly exports: unknown };
    }
  | undefined;

/** Bytes of one page of WebAssembly's memory. */
const page = 65_536;

let made: Kernels | undefined;
let isRefused = false;

/**
 * The kernels with so many bytes of memory, whose contents are nobody's after the call. Undefined where the engine has no
 * WebAssembly or none with 128-bit vectors, where the page's policy forbids it, and where the memory is not to be had: what they do
 * is done without them then, to the same bits.
 */
export function kernelsWith(bytes: number): Kernels | undefined {
  if (isRefused) return undefined;
  try {
    made ??= instance();
    const lacking = bytes - made.memory.buffer.byteLength;
    if (lacking > 0) made.memory.grow(Math.ceil(lacking / page));
    return made;
  } catch {
    // Without an instance there will be none later; memory may be had for a smaller question.
    isRefused = made === undefined;
    return undefined;
  }
}

function instance(): Kernels {
  if (typeof WebAssembly === "undefined") throw new Error("There is no WebAssembly.");
  const module = new WebAssembly.Module(bytesOf(packed.wasm));
  return new WebAssembly.Instance(module).exports as Kernels;
}

const digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

/** Base64 read as bytes; the language itself has no reader yet. */
function bytesOf(text: string): Uint8Array {
  const bytes = new Uint8Array(Math.floor((text.replace(/={1,2}$/, "").length * 3) / 4));
  for (let at = 0, i = 0; at < bytes.length; i += 4) {
    let three = 0;
    for (let k = 0; k < 4; k++)
      three = (three << 6) | Math.max(0, digits.indexOf(text.charAt(i + k)));
    for (let shift = 16; shift >= 0; shift -= 8) bytes[at++] = three >>> shift;
  }
  return bytes;
}
