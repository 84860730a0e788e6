import { runInThisContext } from "node:vm";

/**
 * Gives a page of jsdom, which has no network, the fetch of the Node that runs it, with the kinds of
 * object that it works on.
 */
export function giveFetch(): void {
  const names = ["fetch", "AbortController", "AbortSignal", "TextDecoder", "DOMException"];
  for (const name of names) {
    const value: unknown = runInThisContext(name);
    Object.defineProperty(globalThis, name, { value, configurable: true, writable: true });
  }
}
