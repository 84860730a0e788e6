import type { Base } from "../provenance/keepBase";
import { TableChanged } from "../tables/tableRequest";
import type { Reversible } from "../workbook/reversible";
import { type Refreshing, type TableSteps, tableSteps } from "./tableSteps";
import { takeBack } from "./takeBack";

/**
 * All that a refresh does to the table. Where somebody else changes it meanwhile, rows may stand elsewhere by
 * then: what was written is found by its key, and only what still holds it is put back.
 */
export function changingTable(
  given: TableSteps & { readonly base: Base },
  refreshing: Refreshing,
): Reversible {
  const begun: Reversible[] = [];
  let isOthers = false;
  const inOrder = async (): Promise<void> => {
    for (const step of [...begun].reverse()) await step.revert().catch(step.revert);
  };
  return {
    run: async () => {
      try {
        for (const step of tableSteps(given, refreshing)) {
          refreshing.signal?.throwIfAborted();
          begun.push(step);
          await step.run();
        }
      } catch (error) {
        isOthers = error instanceof TableChanged;
        throw error;
      }
    },
    revert: async () => {
      const { found } = given.refresh;
      if (isOthers) return takeBack(found.id, given);
      await inOrder().catch((error: unknown) => {
        if (!(error instanceof TableChanged)) throw error;
        return takeBack(found.id, given);
      });
    },
  };
}
