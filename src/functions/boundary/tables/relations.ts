import { Failure } from "../../../core/failure";
import type { Relations, RelationType } from "../../../core/resilience/activityNetwork";
import type { Reader } from "../reader";
import { type SheetTable, table, type TableShape } from "../table";
import { readColumns } from "../tableColumns";
import { shortName } from "../../../core/labels/shortName";

const types: readonly RelationType[] = ["FS", "SS", "FF", "SF"];

export const relationsShape: TableShape = {
  required: ["from", "to"],
  optional: ["type", "lag"],
  also: {
    from: ["predecessor", "pred"],
    to: ["successor", "succ"],
    type: ["relation_type", "link_type", "dependency_type"],
    lag: ["lag_days"],
  },
  told: { lag: ["lag", "lags", "delay", "offset"] },
};

/** Relations between activities: from, to, and where known type and lag. */
export const relations = (): Reader<Relations> =>
  table(relationsShape, (sheet) =>
    readColumns(sheet, (columns) => ({
      from: columns.requiredTexts("from"),
      to: columns.requiredTexts("to"),
      type: columns.each<RelationType>("type", "FS", (row) => typeOf(sheet, row)),
      lag: columns.numbers("lag", 0),
    })),
  );

function typeOf(sheet: SheetTable, row: number): RelationType {
  const given = sheet.label(row, "type").toUpperCase();
  const found = given === "" ? "FS" : types.find((type) => type === given);
  if (found !== undefined) return found;
  throw new Failure(
    "#VALUE!",
    `${sheet.place(row, "type")} is "${shortName(given)}": choose one of ${types.join(", ")}.`,
  );
}
