import { TransportProblem } from "../../../datasets/live/httpGet";
import { statusProblem, transportProblem } from "../../../datasets/live/liveProblem";
import { dayOf } from "../../../datasets/live/liveDataset";
import { httpHead } from "../../services/httpGet";
import { sha256OfBytes } from "../../services/sha256";
import { fileAddress } from "../../../datasets/files/fileAddress";
import type { LargeOrigin } from "../../../datasets/large/largeDataset";
import { csvTable } from "./csvTable";
import type { LargeTable } from "./largeTable";
import { parquetTable } from "./parquetTable";

/** As much of a file is read to tell later whether it is the same. */
const HEAD_BYTES = 1_000_000;

/** Opens a file of this machine without reading more than its beginning. */
export async function openLargeFile(file: File, signal: AbortSignal): Promise<LargeTable> {
  const head = new Uint8Array(await file.slice(0, HEAD_BYTES).arrayBuffer());
  const origin: LargeOrigin = {
    file: file.name,
    bytes: file.size,
    headHash: await sha256OfBytes(head),
    headBytes: head.length,
    vintage: `changed ${dayOf(new Date(file.lastModified))}`,
  };
  return isParquet(head) ? parquetTable(file, origin, signal) : csvTable(file, origin, signal);
}

/** Opens a file on the web, for a user who pressed a button that names the host. */
export async function openLargeAddress(address: string, signal: AbortSignal): Promise<LargeTable> {
  const { href, file } = fileAddress(address);
  const { head, bytes } = await headOf(href, signal);
  const origin: LargeOrigin = {
    file,
    bytes,
    headHash: await sha256OfBytes(head),
    headBytes: head.length,
    vintage: `asked ${dayOf(new Date())}`,
    address: href,
  };
  return isParquet(head) ? parquetTable(href, origin, signal) : csvTable(href, origin, signal);
}

const isParquet = (head: Uint8Array): boolean =>
  head.length >= 4 && String.fromCharCode(...head.subarray(0, 4)) === "PAR1";

async function headOf(
  href: string,
  signal: AbortSignal,
): Promise<{ readonly head: Uint8Array<ArrayBuffer>; readonly bytes: number | null }> {
  const { host } = new URL(href);
  try {
    const { status, bytes, size } = await httpHead(href, signal, HEAD_BYTES);
    if (status < 200 || status > 299) throw statusProblem(host, status, null, "");
    return { head: bytes, bytes: size };
  } catch (error) {
    throw error instanceof TransportProblem ? transportProblem(host, error) : error;
  }
}
