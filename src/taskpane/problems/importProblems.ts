import type { DatasetDescription } from "../../datasets/catalogue";
import { loadDataset } from "../../datasets/dataset";
import { onceEach } from "../../datasets/onceEach";
import { relatedTablesOf } from "../../datasets/checking/relatedTables";
import { STALE_DAYS, staleStatuses } from "../../datasets/staleStatuses";
import { ageInMonths, OLD_MONTHS, standingOf } from "../../datasets/vintages";
import { checkImport } from "../../excel/checking/checkImport";
import { findImports, type Import } from "../../excel/provenance/imports";
import { isAbort, sentenceFor } from "../../excel/workbook/sentenceFor";
import { count } from "../../core/count";
import type { Pane } from "../services/PaneContext";

/** What is to be said of an imported table. */
export interface ImportProblem {
  readonly table: string;
  readonly kind: "vintage" | "status" | "check";
  readonly sentence: string;
}

/** Tables whose dataset has a newer edition, whose figures are old, or that fail their check. */
export async function importProblems(
  readDataset: Pane["readDataset"],
  today: Date,
  signal: AbortSignal,
  onTable: (table: string) => void,
): Promise<ImportProblem[]> {
  const problems: ImportProblem[] = [];
  // Imports share the catalogue, their packages and the tables that they refer to.
  const read = onceEach(readDataset);
  const load = onceEach((name) => loadDataset(name, read));
  for (const found of await findImports()) {
    signal.throwIfAborted();
    onTable(found.table);
    const dataset = await load(found.dataset).catch(() => null);
    // Tables of the user's own and of live sources have no edition that ships.
    if (dataset === null) continue;
    problems.push(...vintageProblems(found, dataset.description, today));
    try {
      const { schema } = dataset.description;
      const rules = { schema, related: await relatedTablesOf(schema, load) };
      const { findings, table } = await checkImport(found.id, rules, { signal });
      const stale = staleStatuses(table, today);
      if (stale) {
        const sentence = `${dataset.description.title}: the status of ${count(stale.rows, "row")} that ${stale.rows === 1 ? "is" : "are"} still open was last looked at more than ${String(STALE_DAYS)} days ago, the oldest on ${stale.oldest}. Look for newer notices, and correct status and status_as_of.`;
        problems.push({ table: found.table, kind: "status", sentence });
      }
      if (findings.length > 0) {
        const places = findings.length === 1 ? "place" : "places";
        const sentence = `${String(findings.length)} ${places} in the table break its rules. Open ${dataset.description.title} in Datasets and check the table there.`;
        problems.push({ table: found.table, kind: "check", sentence });
      }
    } catch (error) {
      if (isAbort(error)) throw error;
      problems.push({ table: found.table, kind: "check", sentence: sentenceFor(error) });
    }
  }
  return problems;
}

function vintageProblems(
  { table, version, mark }: Import,
  shipped: DatasetDescription,
  today: Date,
): ImportProblem[] {
  const imported = mark.hash === undefined ? { version } : { version, hash: mark.hash };
  const sentences: string[] = [];
  if (standingOf(shipped, imported) === "newer") {
    sentences.push(
      `${shipped.title}: the add-in has a newer edition, ${shipped.version} instead of ${version}. Refresh the table in Datasets.`,
    );
  }
  const months = ageInMonths(shipped.vintage, today);
  if (months !== null && months > OLD_MONTHS) {
    sentences.push(
      `${shipped.title}: the figures are of ${shipped.vintage}, more than ${String(OLD_MONTHS)} months old. Look for newer ones before you quote them.`,
    );
  }
  return sentences.map((sentence) => ({ table, kind: "vintage", sentence }));
}
