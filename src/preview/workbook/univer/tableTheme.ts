import { BooleanNumber, BorderStyleTypes } from "@univerjs/core";

const line = { s: BorderStyleTypes.THIN, cl: { rgb: "#8EA9DB" } };

/** Excel's default for a new table, "Table Style Medium 2". */
export const tableTheme = {
  name: "table-medium-2",
  style: {
    headerRowStyle: {
      bg: { rgb: "#4472C4" },
      cl: { rgb: "#FFFFFF" },
      bl: BooleanNumber.TRUE,
      bd: { t: line },
    },
    headerColumnStyle: { bd: { l: line } },
    firstRowStyle: { bg: { rgb: "#D9E1F2" }, bd: { b: line } },
    secondRowStyle: { bg: { rgb: "#FFFFFF" }, bd: { b: line } },
    lastRowStyle: { bd: { b: line } },
    lastColumnStyle: { bd: { r: line } },
  },
};
