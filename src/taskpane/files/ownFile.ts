import { DatasetError } from "../../datasets/datasetError";
import { TransportProblem } from "../../datasets/live/httpGet";
import { statusProblem, transportProblem } from "../../datasets/live/liveProblem";
import type { FileAddress } from "../../datasets/files/fileAddress";
import {
  type ArchiveEntry,
  gunzip,
  isZip,
  unzipEntry,
  zipEntries,
} from "../../datasets/files/archive";
import { encodingOf } from "../../datasets/files/encodingOf";
import type { Decode, Encoding, EncodingFound } from "../../datasets/files/encodings";
import type { OwnOrigin } from "../../datasets/files/ownDataset";
import type { Pace } from "../../datasets/files/records";
import { isGzip } from "../../datasets/isGzip";
import { dayOf } from "../../datasets/live/liveDataset";
import { httpBytes } from "../services/httpGet";
import { sha256OfBytes } from "../services/sha256";
import { count } from "../../core/count";

/** A larger file would take more memory than a pane has, and more rows than a sheet. */
export const MEGABYTES = 100;

/** A file as it was read: its text, and what is recorded of it. */
export interface OwnFile {
  readonly origin: OwnOrigin;
  readonly text: string;
  readonly encoding: Encoding;
  /** What a person has to look at in its letters, each a sentence. */
  readonly doubts: readonly string[];
  /** The tables of the archive that it was taken from, which of them it is, and the way to another. */
  readonly archive?: Archive;
  /** The same bytes in an encoding that the user chose. */
  readonly readAs: (encoding: Encoding, pace: Pace) => Promise<OwnFile>;
}

export interface Archive {
  readonly entries: readonly ArchiveEntry[];
  readonly at: number;
  readonly open: (at: number, pace: Pace) => Promise<OwnFile>;
}

/** Reads a file that the user chose. Its size is looked at before anything of it is read. */
export async function readFile(file: File, pace: Pace): Promise<OwnFile> {
  if (file.size > MEGABYTES * 1_000_000) {
    throw new DatasetError(
      `The file has ${Math.round(file.size / 1_000_000).toLocaleString("en-US")} MB and at most ${MEGABYTES} MB are read. Ask its publisher for fewer rows or columns, or split it.`,
      { file: file.name },
    );
  }
  const bytes = new Uint8Array(await bufferOf(file));
  const vintage = `changed ${dayOf(new Date(file.lastModified))}`;
  return fileOf(bytes, { file: file.name, vintage }, pace);
}

async function bufferOf(file: File): Promise<ArrayBuffer> {
  try {
    return await file.arrayBuffer();
  } catch {
    throw new DatasetError(
      "The file cannot be read: it was moved or changed, is open elsewhere, or is a folder. Choose it again.",
      { file: file.name },
    );
  }
}

/** Fetches a file for the user, who pressed a button that names the host. */
export async function fetchFile(
  { href, host, file }: FileAddress,
  signal: AbortSignal,
  pace: Pace,
): Promise<OwnFile> {
  const limits = { seconds: 120, megabytes: MEGABYTES };
  try {
    const { status, retryAfter, bytes } = await httpBytes(href, "*/*", signal, limits);
    if (status < 200 || status > 299) throw statusProblem(host, status, retryAfter, "");
    const vintage = `fetched ${dayOf(new Date())}`;
    return await fileOf(bytes, { file, vintage, address: href }, pace);
  } catch (error) {
    throw error instanceof TransportProblem ? transportProblem(host, error) : error;
  }
}

/** A text, or the first table of an archive. */
async function fileOf(
  bytes: Uint8Array<ArrayBuffer>,
  described: Omit<OwnOrigin, "bytes" | "hash">,
  pace: Pace,
): Promise<OwnFile> {
  const origin = { ...described, bytes: bytes.length, hash: await sha256OfBytes(bytes) };
  const { file } = described;
  const most = MEGABYTES * 1_000_000;
  if (isGzip(bytes)) {
    const inner = file.replace(/\.(?:gz|gzip)$/i, "");
    const unpacked = await gunzip(bytes, file, most, pace);
    return textOf(unpacked, { ...origin, file: inner || file, archive: file }, pace);
  }
  if (!isZip(bytes)) return textOf(bytes, origin, pace);
  const entries = await zipEntries(bytes, file);
  const open = async (at: number, later: Pace): Promise<OwnFile> => {
    const { name } = entries[at] as ArchiveEntry;
    const unpacked = await unzipEntry(bytes, name, file, most, later);
    const inner = name.split("/").at(-1) || name;
    const own = await textOf(unpacked, { ...origin, file: inner, archive: file }, later);
    return withArchive(own, { entries, at, open });
  };
  return open(0, pace);
}

const withArchive = (own: OwnFile, archive: Archive): OwnFile => ({
  ...own,
  archive,
  readAs: async (encoding, pace) => withArchive(await own.readAs(encoding, pace), archive),
});

async function textOf(
  bytes: Uint8Array<ArrayBuffer>,
  origin: OwnOrigin,
  pace: Pace,
): Promise<OwnFile> {
  const found = await encodingOf(bytes.subarray(0, SAMPLE), origin.file, decodeSample);
  const { text, failedAt } = await decoded(bytes, found.encoding, pace, true);
  if (failedAt === undefined) return ownFileOf(bytes, found, text, origin);
  // What the beginning did not show, the place where its encoding fails does.
  const other = await encodingOf(sampleAt(bytes, failedAt), origin.file, decodeSample);
  return inEncoding(bytes, other, origin, pace);
}

async function inEncoding(
  bytes: Uint8Array,
  found: EncodingFound,
  origin: OwnOrigin,
  pace: Pace,
): Promise<OwnFile> {
  const { text } = await decoded(bytes, found.encoding, pace, false);
  return ownFileOf(bytes, found, text, origin);
}

function ownFileOf(
  bytes: Uint8Array,
  { encoding, other }: EncodingFound,
  text: string,
  origin: OwnOrigin,
): OwnFile {
  const broken = text.split("\ufffd").length - 1;
  const doubts: string[] = [];
  if (broken > 0) {
    doubts.push(
      `${count(broken, "character")} cannot be read in this encoding and ${broken === 1 ? "stands" : "stand"} as \ufffd. Choose another one under Layout, or download the file again.`,
    );
  }
  if (other !== undefined) {
    doubts.push(
      `“${other.word}” could also be “${other.otherWord}”: the file does not tell its encoding. Choose another one under Layout if the letters look wrong.`,
    );
  }
  const readAs: OwnFile["readAs"] = (chosen, pace) =>
    inEncoding(bytes, { encoding: chosen }, origin, pace);
  return { origin, text, encoding, doubts, readAs };
}

const SAMPLE = 65_536;
const SLICE = 1_000_000;

const decodeSample: Decode = (bytes, encoding) => {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes, { stream: true });
  } catch {
    return undefined;
  }
};

/** A sample from the slice in which decoding failed, beginning with a line of its own. */
function sampleAt(bytes: Uint8Array, failedAt: number): Uint8Array {
  const slice = bytes.subarray(failedAt, failedAt + SLICE);
  const high = slice.findIndex((byte) => byte > 0x7f);
  const start = slice.lastIndexOf(0x0a, Math.max(0, high)) + 1;
  return slice.subarray(start, start + SAMPLE);
}

/** The text, decoded in slices; where it has to be flawless, the slice in which it is not. */
async function decoded(
  bytes: Uint8Array,
  encoding: Encoding,
  { pause, signal }: Pace,
  fatal: boolean,
): Promise<{ text: string; failedAt?: number }> {
  const decoder = new TextDecoder(encoding, { fatal });
  const parts: string[] = [];
  let start = 0;
  try {
    for (; start < bytes.length; start += SLICE) {
      parts.push(decoder.decode(bytes.subarray(start, start + SLICE), { stream: true }));
      await pause?.();
      signal?.throwIfAborted();
    }
    return { text: parts.join("") + decoder.decode() };
  } catch (error) {
    if ((error as Error).name !== "TypeError") throw error;
    return { text: "", failedAt: Math.min(start, Math.max(0, bytes.length - SLICE)) };
  }
}
