import type { BeyondFile } from "./beyondFile";

/** The workbook as this browser has it. */
export interface StoredWorkbook {
  bytes: Uint8Array;
  beyond: BeyondFile;
  savedAt: number;
  /** It has since become too large to be kept. */
  outgrown: boolean;
}

const DATABASE = "linchpin-preview";
const STORE = "workbooks";
const KEY = "last";

export async function readStored(): Promise<StoredWorkbook | null> {
  const found = await inStore<unknown>("readonly", (it) => it.get(KEY) as IDBRequest<unknown>);
  return (found as StoredWorkbook | undefined) ?? null;
}

export async function store(workbook: StoredWorkbook): Promise<void> {
  await inStore("readwrite", (it) => it.put(workbook, KEY));
}

export async function forgetStored(): Promise<void> {
  await inStore("readwrite", (it) => it.delete(KEY));
}

async function inStore<T>(
  mode: IDBTransactionMode,
  ask: (store: IDBObjectStore) => IDBRequest<T>,
): Promise<T> {
  const opening = indexedDB.open(DATABASE, 1);
  opening.onupgradeneeded = () => opening.result.createObjectStore(STORE);
  const database = await answered(opening);
  try {
    const transaction = database.transaction(STORE, mode);
    const over = new Promise<void>((resolve, reject) => {
      transaction.oncomplete = () => {
        resolve();
      };
      transaction.onabort = () => {
        reject(transaction.error ?? new Error("The browser did not store it."));
      };
    });
    const answer = answered(ask(transaction.objectStore(STORE)));
    await Promise.all([answer, over]);
    return await answer;
  } finally {
    database.close();
  }
}

function answered<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => {
      resolve(request.result);
    };
    request.onerror = () => {
      reject(request.error ?? new Error("The browser gave no answer."));
    };
  });
}
