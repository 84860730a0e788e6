import { DatasetError } from "../datasetError";
import type { Pace } from "./records";

/** A file in an archive that may be a table. */
export interface ArchiveEntry {
  readonly name: string;
  /** As the archive says; what is unpacked is counted. */
  readonly bytes: number;
}

const startsWith = (bytes: Uint8Array, ...signature: readonly number[]): boolean =>
  signature.every((byte, i) => bytes[i] === byte);

export const isZip = (bytes: Uint8Array): boolean => startsWith(bytes, 0x50, 0x4b, 0x03, 0x04);

/** Bytes handed to the unpacking at once. */
const slice = 262_144;

class TooLarge extends Error {}

/** Takes up what is unpacked, up to a limit, which archives made to fill a memory pass soon. */
class Unpacked {
  private readonly parts: Uint8Array[] = [];
  private length = 0;

  constructor(private readonly most: number) {}

  add(part: Uint8Array): void {
    this.length += part.length;
    if (this.length > this.most) throw new TooLarge();
    this.parts.push(part);
  }

  bytes(): Uint8Array<ArrayBuffer> {
    const all = new Uint8Array(this.length);
    let at = 0;
    for (const part of this.parts) {
      all.set(part, at);
      at += part.length;
    }
    return all;
  }
}

/** What a gzip holds, unpacked in slices and at most `most` bytes. */
export async function gunzip(
  bytes: Uint8Array,
  file: string,
  most: number,
  pace: Pace,
): Promise<Uint8Array<ArrayBuffer>> {
  const { Gunzip } = await import("fflate");
  const unpacked = new Unpacked(most);
  const stream = new Gunzip((part) => unpacked.add(part));
  await unpack(bytes, file, most, pace, (part, isLast) => stream.push(part, isLast));
  return unpacked.bytes();
}

const table = /\.(?:csv|tsv|tab|txt|dat|asc|prn|data)$/i;
/** Files beside the data that describe it, as statistical offices add them. */
const about =
  /meta ?_?-?data|readme|licen[cs]e|codebook|dictionary|footnote|notes?\.[a-z]+$|^\.|\/\./i;

/** The tables in a zip, the largest first and those that only describe others last; workbooks are none. */
export async function zipEntries(bytes: Uint8Array, file: string): Promise<ArchiveEntry[]> {
  const { unzipSync } = await import("fflate");
  const entries: ArchiveEntry[] = [];
  try {
    unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        entries.push({ name, bytes: originalSize });
        return false;
      },
    });
  } catch {
    throw new DatasetError(damaged, { file });
  }
  const has = (pattern: RegExp): boolean => entries.some(({ name }) => pattern.test(name));
  if (has(/^xl\//) || has(/^content\.xml$/)) {
    throw new DatasetError(
      "This is a workbook, not a text. Open it in Excel: its sheets can be used as they are, or saved as CSV UTF-8 and chosen here.",
      { file },
    );
  }
  const tables = entries.filter(
    ({ name, bytes: size }) => table.test(name) && size > 0 && !/__MACOSX/.test(name),
  );
  if (tables.length === 0) {
    const names = entries.slice(0, 3).map(({ name }) => name.slice(0, 60));
    throw new DatasetError(
      `The archive holds no CSV or text file${names.length > 0 ? `, but ${names.join(", ")}` : ""}. Unpack it and choose the table.`,
      { file },
    );
  }
  return tables.sort(
    (a, b) => Number(about.test(a.name)) - Number(about.test(b.name)) || b.bytes - a.bytes,
  );
}

/** One file of a zip, unpacked in slices and at most `most` bytes. */
export async function unzipEntry(
  bytes: Uint8Array,
  name: string,
  file: string,
  most: number,
  pace: Pace,
): Promise<Uint8Array<ArrayBuffer>> {
  const { Unzip, UnzipInflate } = await import("fflate");
  const unpacked = new Unpacked(most);
  const seen = { end: false };
  const stream = new Unzip((entry) => {
    if (entry.name !== name || seen.end) return;
    entry.ondata = (error, part, isLast) => {
      if (error) throw error;
      unpacked.add(part);
      if (isLast) seen.end = true;
    };
    entry.start();
  });
  stream.register(UnzipInflate);
  await unpack(bytes, file, most, pace, (part, isLast) => {
    if (!seen.end) stream.push(part, isLast);
  });
  if (!seen.end) throw new DatasetError(damaged, { file });
  return unpacked.bytes();
}

const damaged =
  "The archive cannot be unpacked: it is damaged, cut short or protected by a password. Download it again, or unpack it yourself and choose the table.";

async function unpack(
  bytes: Uint8Array,
  file: string,
  most: number,
  { pause, signal }: Pace,
  push: (part: Uint8Array, isLast: boolean) => void,
): Promise<void> {
  for (let start = 0; start < bytes.length; start += slice) {
    signal?.throwIfAborted();
    try {
      push(bytes.subarray(start, start + slice), start + slice >= bytes.length);
    } catch (error) {
      const megabytes = Math.round(most / 1_000_000);
      const sentence =
        error instanceof TooLarge
          ? `Unpacked it has more than ${megabytes} MB, which is the most that is read. Ask its publisher for fewer rows or columns, or split it.`
          : damaged;
      throw new DatasetError(sentence, { file });
    }
    await pause?.();
  }
}
