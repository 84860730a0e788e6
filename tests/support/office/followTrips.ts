import type { ExcelHost } from "../../../src/preview/host/excelHost";

/** What the workbook is asked from now on: a text for each trip, however much it asks. */
export function followTrips(host: ExcelHost): () => string[] {
  const trips: string[] = [];
  const process = host.process.bind(host);
  host.process = (body, flags, answer) => {
    // Excel.run lets go of its ranges when all is done; nobody waits for that.
    if (!body.includes("_RemoveReference")) trips.push(body);
    return process(body, flags, answer);
  };
  return () => [...trips];
}
