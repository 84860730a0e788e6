import { Failure } from "../../../core/failure";
import { isTradeRemedy, layerLimit } from "../../../core/fractionLimit";
import type { LayerMode, TariffLayer } from "../../../core/tariff/tariffLayer";
import { isSum } from "../../../core/labels/totalLabel";
import type { Reader } from "../reader";
import { type SheetTable, table, type TableShape } from "../table";
import { shortName } from "../../../core/labels/shortName";

export const tariffLayersShape: TableShape = {
  required: ["layer", "rate"],
  optional: ["mode", "group", "content_share"],
  // The headers of TARIFF_IN_FORCE's layers.
  also: {
    layer: ["key"],
    rate: ["value"],
    content_share: ["metal_content_share", "share_of_content"],
  },
  told: { content_share: ["content"] },
};

const modes: readonly string[] = ["ADD", "FLOOR", "MAX", "REPLACE"];

/** Duties that stack on one customs value, a row for each. */
export const tariffLayers = (): Reader<TariffLayer[]> =>
  table(tariffLayersShape, (sheet) =>
    sheet.map((row) => ({
      layer: oneLayer(sheet, row),
      rate: dutyIn(sheet, row, "rate", sheet.text(row, "layer")),
      mode: modeOf(sheet, row),
      group: sheet.label(row, "group"),
      contentShare: sheet.number(row, "content_share", 1),
    })),
  );

/** A row that adds up the other duties would charge them twice. */
function oneLayer(sheet: SheetTable, row: number): string {
  const layer = sheet.requiredText(row, "layer");
  if (sheet.length < 2 || !isSum(layer)) return layer;
  throw new Failure(
    "#VALUE!",
    `${sheet.place(row, "layer")} is "${shortName(layer)}", which adds up the other layers: leave its row out, or every duty counts twice.`,
  );
}

/** A duty, of any height where its name says that it is a trade remedy. */
export function dutyIn(
  sheet: SheetTable,
  row: number,
  column: string,
  name: string,
  fallback?: number,
): number {
  return isTradeRemedy(name)
    ? sheet.number(row, column, fallback)
    : sheet.fraction(row, column, layerLimit, fallback);
}

function modeOf(sheet: SheetTable, row: number): LayerMode {
  const given = sheet.label(row, "mode").toUpperCase();
  if (given === "") return "ADD";
  if (modes.includes(given)) return given as LayerMode;
  throw new Failure(
    "#VALUE!",
    `${sheet.place(row, "mode")} is "${shortName(given)}": choose one of ${modes.join(", ")}.`,
  );
}
