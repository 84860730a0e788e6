import type { StageRow } from "../../../core/criticality/stageExposure";
import { knownPlaces } from "../../../core/labels/missingPlace";
import type { Reader } from "../reader";
import { table, type TableShape } from "../table";

export const stagesShape: TableShape = {
  required: ["stage", "country", "share"],
  optional: ["buyer"],
  countries: ["country", "buyer"],
  also: {
    stage: ["step", "tier"],
    country: ["origin", "producer", "supplier", "from"],
    buyer: ["refiner", "processor", "user", "destination", "to", "for", "via"],
  },
};

/** Who makes what at each stage of a chain and, where known, for which buyers at the next. */
export const stages = (): Reader<StageRow[]> =>
  table(stagesShape, (sheet) => {
    const column = (name: string): string[] =>
      knownPlaces(sheet.map((row) => sheet.label(row, name)));
    const [countries, buyers] = [column("country"), column("buyer")];
    return sheet.map((row) => ({
      stage: sheet.requiredText(row, "stage"),
      country: countries[row] ?? "",
      share: sheet.number(row, "share"),
      buyer: buyers[row] ?? "",
      place: sheet.rowPlace(row),
    }));
  });
