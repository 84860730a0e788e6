import { Failure } from "../../../core/failure";
import type { Relation, RelationType } from "../../../core/resilience/activityNetwork";
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
export const relations = (): Reader<Relation[]> =>
  table(relationsShape, (sheet) =>
    readColumns(sheet, (columns) => {
      const [from, to] = [columns.requiredTexts("from"), columns.requiredTexts("to")];
      const type = columns.each("type", "FS", (row) => typeOf(sheet, row));
      const lag = columns.numbers("lag", 0);
      return from.map((name, row) => ({
        from: name,
        to: to[row] as string,
        type: type[row] as RelationType,
        lag: lag[row] as number,
      }));
    }),
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
