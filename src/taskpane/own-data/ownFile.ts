import { DatasetError } from "../../datasets/datasetError";
import { TransportProblem } from "../../datasets/live/http";
import { statusProblem, transportProblem } from "../../datasets/live/liveProblem";
import type { OwnAddress } from "../../datasets/own/address";
import { encodingOf } from "../../datasets/own/encoding";
import type { OwnOrigin } from "../../datasets/own/ownDataset";
import type { Pace } from "../../datasets/own/records";
import { httpBytes } from "../live/httpGet";

/** A larger file would take more memory than a pane has, and more rows than a sheet. */
export const MEGABYTES = 100;

/** A file as it was read: its text, and what is recorded of it. */
export interface OwnFile {
  readonly origin: OwnOrigin;
  readonly text: string;
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
  return textOf(bytes, { file: file.name, vintage }, pace);
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
  { href, host, file }: OwnAddress,
  signal: AbortSignal,
  pace: Pace,
): Promise<OwnFile> {
  const limits = { seconds: 120, megabytes: MEGABYTES };
  try {
    const { status, retryAfter, bytes } = await httpBytes(href, "*/*", signal, limits);
    if (status < 200 || status > 299) throw statusProblem(host, status, retryAfter, "");
    const vintage = `fetched ${dayOf(new Date())}`;
    return await textOf(bytes, { file, vintage, address: href }, pace);
  } catch (error) {
    throw error instanceof TransportProblem ? transportProblem(host, error) : error;
  }
}

async function textOf(
  bytes: Uint8Array<ArrayBuffer>,
  origin: Omit<OwnOrigin, "bytes" | "hash">,
  pace: Pace,
): Promise<OwnFile> {
  const encoding = encodingOf(bytes.subarray(0, SAMPLE), origin.file);
  const text =
    (await decoded(bytes, encoding, pace)) ?? (await decoded(bytes, "windows-1252", pace)) ?? "";
  const hash = await sha256OfBytes(bytes);
  return { origin: { ...origin, bytes: bytes.length, hash }, text };
}

const SAMPLE = 65_536;
const SLICE = 1_000_000;

/** The text, decoded in slices; undefined where the bytes are no text in this encoding. */
async function decoded(
  bytes: Uint8Array,
  encoding: string,
  { pause, signal }: Pace,
): Promise<string | undefined> {
  const decoder = new TextDecoder(encoding, { fatal: true });
  const parts: string[] = [];
  try {
    for (let start = 0; start < bytes.length; start += SLICE) {
      parts.push(decoder.decode(bytes.subarray(start, start + SLICE), { stream: true }));
      await pause?.();
      signal?.throwIfAborted();
    }
    return parts.join("") + decoder.decode();
  } catch (error) {
    if ((error as Error).name === "TypeError") return undefined;
    throw error;
  }
}

async function sha256OfBytes(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
  return `sha256:${[...digest].map((byte) => byte.toString(16).padStart(2, "0")).join("")}`;
}

/** The day as the clock on the wall shows it. */
function dayOf(moment: Date): string {
  const wall = new Date(moment.getTime() - moment.getTimezoneOffset() * 60_000);
  return wall.toISOString().slice(0, 10);
}
