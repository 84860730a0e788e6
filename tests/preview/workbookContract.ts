import type { Sheet, Workbook } from "../../src/preview/workbook/workbook";
import { cellRules } from "./contract/cells";
import { functionRules } from "./contract/functions";
import { layerRules } from "./contract/layers";
import { sheetRules } from "./contract/sheets";
import { structureRules } from "./contract/structure";
import { tableRules } from "./contract/tables";

/** What a rule needs from whoever checks it: jest here, a page elsewhere. */
export type Equal = (actual: unknown, expected: unknown) => void;

/** Something every workbook does. `sheet` is fresh and empty; names and tables carry names of the rule's own. */
export interface Rule {
  says: string;
  holds: (workbook: Workbook, sheet: Sheet, equal: Equal) => void | Promise<void>;
}

/**
 * What the emulated host counts on, whichever workbook it drives. Rules leave no global state behind but their sheets,
 * so that they can run one after another in one workbook.
 */
export const workbookContract: readonly Rule[] = [
  ...sheetRules,
  ...cellRules,
  ...structureRules,
  ...tableRules,
  ...layerRules,
  ...functionRules,
];
