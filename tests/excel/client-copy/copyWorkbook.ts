import { registered } from "../../../src/functions/boundary/registry";
import "../../../src/functions/index";
import frozen from "../../../src/functions/functions.json";
import type { NativeForms, WriteNative } from "../../../src/excel/client-copy/copyItem";
import type { Evaluate } from "../../../src/preview/workbook/memory/calculation";
import { MemoryWorkbook } from "../../../src/preview/workbook/memory/memoryWorkbook";
import { startExcel } from "../../support/office/startExcel";

/** Two closed forms that the small calculator below can work out; the second is wrong on purpose. */
const write: WriteNative = (id, [first = "", second = ""]) => {
  if (id === "EXPOSURE_RATIO") {
    return {
      plain: `${first}/${second}`,
      lambda: {
        name: "LINCHPIN_EXPOSURE_RATIO",
        definition: "=LAMBDA(trade_,gdp_,trade_/gdp_)",
        call: `(${first},${second})`,
      },
      needs365: false,
      notes: "",
    };
  }
  if (id === "TRADE_OPENNESS") {
    return { plain: `${first}/${second}+1`, needs365: false, notes: "" };
  }
  return { reason: "it has no closed form" };
};

/** Every form is taken to follow all of its cells, save one that the test may name. */
export const formsHolding = (held: Readonly<Record<string, readonly number[]>>): NativeForms => ({
  write,
  tryForm: (id, given) => {
    const places = given.flatMap(({ cells }, at) => (cells ? [at] : []));
    const those = held[id] ?? [];
    const parting = those.length > 0 ? "they part" : "";
    return { held: those, free: places.filter((at) => !those.includes(at)), parting };
  },
});
export const forms = formsHolding({});

/** Whether cells are as they were, and what stands while they are. */
const watches: Evaluate = (formula, cell, read) => {
  if (formula.includes("#REF!")) return formula.startsWith("=IFERROR(") ? false : "#REF!";
  const [, now = "", kept = ""] =
    /^=IFERROR\(IF\(ROWS\((.+?)\)\*COLUMNS.*?ISERROR\(\1\)\+ISERROR\((.+?)\)>0/.exec(formula) ?? [];
  if (now !== "") return JSON.stringify(read(now)) === JSON.stringify(read(kept));
  const [, conditions = "", value = ""] =
    /^=IF\((?:AND\()?('_copied_inputs'!.+?)\)?,("[^"]*"|[^,]+),NA\(\)\)$/.exec(formula) ?? [];
  if (conditions === "") return undefined;
  const holds = conditions.split(",").every((guard) => read(guard)[0]?.[0] === true);
  if (!holds) return "#N/A";
  if (value.startsWith('"')) return value.slice(1, -1);
  return /[A-Z]/.test(value) ? divides(`=${value}`, cell, read) : Number(value);
};

/** How many cells hold figures: an error among them is none. */
const counts: Evaluate = (formula, _, read) => {
  const [, cells] = /^=COUNT\(([A-Z]\d+(?::[A-Z]\d+)?)\)$/.exec(formula) ?? [];
  if (cells === undefined) return undefined;
  return read(cells)
    .flat()
    .filter((value) => typeof value === "number").length;
};

/** Divides cells or columns of cells, adds 1, and knows the one LAMBDA; ours are left to the add-in. */
export const divides: Evaluate = (formula, cell, read) => {
  const watched = watches(formula, cell, read) ?? counts(formula, cell, read);
  if (watched !== undefined) return watched;
  const match =
    /^=(1\+)?(?:\(?([A-Z]\d+(?::[A-Z]\d+)?)\/([A-Z]\d+(?::[A-Z]\d+)?)\)?|LINCHPIN_EXPOSURE_RATIO\((\w+),(\w+)\)|LINCHPIN\.EXPOSURE_RATIO\((\w+), ?(\w+)\))(\+1)?$/.exec(
      formula,
    );
  if (!match) return undefined;
  const [, one, a, b, c, d, e, f, other] = match;
  if (e !== undefined && one === undefined) return undefined;
  const above = read(a ?? c ?? e ?? "");
  const below = read(b ?? d ?? f ?? "");
  const plus = (one === undefined ? 0 : 1) + (other === undefined ? 0 : 1);
  const rows = above.map((row, r) =>
    row.map((value, k) =>
      value === "#N/A" ? value : Number(value) / Number(below[r]?.[k]) + plus,
    ),
  );
  return rows.length === 1 ? rows[0]?.[0] : rows;
};

export interface Put {
  readonly at: readonly [row: number, column: number];
  readonly formula: string;
}

/** A sheet with trade beside output in rows 2 to 4, and the formulas of the test. */
export function startWorkbook(formulas: readonly Put[], evaluate: Evaluate = divides) {
  const implementations = Object.fromEntries([...registered()].map(([id, { call }]) => [id, call]));
  const excel = startExcel({
    workbook: new MemoryWorkbook({ evaluate }),
    functions: { namespace: "LINCHPIN", metadata: frozen.functions, implementations },
  });
  const sheet = excel.workbook.sheets()[0]?.id ?? "";
  const area = { sheet, row: 0, column: 0, rows: 4, columns: 3 };
  excel.workbook.write(area, [
    ["country", "trade", "gdp"],
    ["A", 461, 28650],
    ["B", 460.6, 17790],
    ["C", 0, 100],
  ]);
  for (const { at, formula } of formulas) {
    const [row, column] = at;
    excel.workbook.write({ sheet, row, column, rows: 1, columns: 1 }, [[formula]]);
  }
  return { excel, sheet };
}
