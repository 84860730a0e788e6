import { storageKey } from "./storageKey";

const STORAGE_KEY = "linchpin.us-census.key";

/** The user's own key, from this machine's browser storage; it is never put into a workbook. */
export function storedKey(): string {
  try {
    return localStorage.getItem(storageKey(STORAGE_KEY)) ?? "";
  } catch {
    // Storage is closed to embedded pages in some browsers; the key then lasts as long as the pane.
    return "";
  }
}

/** Keeps the key, or forgets it when it is empty; false where the browser keeps nothing. */
export function storeKey(key: string): boolean {
  try {
    if (key === "") localStorage.removeItem(storageKey(STORAGE_KEY));
    else localStorage.setItem(storageKey(STORAGE_KEY), key);
    return true;
  } catch {
    return false;
  }
}
