/** What came back from a live source, whatever its status. */
export interface HttpAnswer {
  readonly status: number;
  /** Lower case, without parameters; empty where the answer names none. */
  readonly contentType: string;
  /** As the server wrote it, in seconds or as a date. Browsers may hide it. */
  readonly retryAfter: string | null;
  readonly text: string;
}

/**
 * Fetches one address. It rejects with a TransportProblem where no whole answer came, and with an
 * AbortError where the user cancelled; both are the business of whoever passes it in.
 */
export type HttpGet = (address: string, accept: string) => Promise<HttpAnswer>;

/** Why no whole answer came. */
export type TransportFault =
  "offline" | "unreachable" | "blocked" | "time limit" | "broken off" | "too large";

export class TransportProblem extends Error {
  constructor(
    readonly fault: TransportFault,
    /** Seconds or megabytes, where a limit was met. */
    readonly limit?: number,
  ) {
    super(fault);
    this.name = "TransportProblem";
  }
}
