import { tornado, type Swing } from "../../core/scenario/tornado";
import { setNumberFormat } from "../tables/dressTable";
import { ExcelProblem } from "../workbook/excelProblem";
import { runExcel } from "../workbook/runExcel";
import type { ChosenCell } from "../what-if/chosenCell";
import { chosenInput, chosenOutputs } from "../what-if/chosenCells";
import type { Reading } from "../what-if/settled";
import { restoreInterruptedRun, withInputs, type Evaluate } from "../what-if/withInputs";
import { readNumber } from "./axisValues";
import { requireDistinct, requireRoomForSheet } from "./beforeRun";
import { addResultTable, momentText, writeResultSheet, type ResultSheet } from "./resultSheet";
import type { GridOptions } from "./runGrid";

/** One input of a tornado: two values as typed, or a share up and down from the present one. */
export interface Driver {
  readonly reference: string;
  readonly low: string;
  readonly high: string;
  /** A percentage; where it is given, low and high are not read. */
  readonly share: string | null;
}

export interface TornadoRequest {
  readonly drivers: readonly Driver[];
  readonly output: string;
}

export interface TornadoBar {
  readonly input: ChosenCell;
  readonly lowInput: number;
  readonly highInput: number;
  readonly lowOutput: number;
  readonly highOutput: number;
}

export interface Tornado {
  readonly output: ChosenCell;
  readonly base: number;
  /** The widest swing first. */
  readonly bars: readonly Swing<TornadoBar>[];
  /** Why the figures are not to be relied on, or null. */
  readonly doubt: string | null;
  readonly notes: readonly string[];
}

export const MOST_DRIVERS = 30;

interface Planned {
  readonly input: ChosenCell;
  readonly low: number;
  readonly high: number;
}

/** Each input alone at its low and its high value, the others as they are; all put back whatever happens. */
export async function runTornado(request: TornadoRequest, options: GridOptions): Promise<Tornado> {
  await restoreInterruptedRun();
  const { planned, output } = await planTornado(request);
  const inputs = planned.map(({ input }) => input);
  const tries = planned.map(({ low, high }) => [low, high]);
  const { result, doubt, notes } = await withInputs(
    { what: "Tornado", inputs, outputs: [output], tries },
    options,
    (evaluate) => readBars(planned, output, evaluate, options),
  );
  const { base, bars } = result;
  const drivers = bars.map((bar) => ({ label: bar, low: bar.lowOutput, high: bar.highOutput }));
  const sorted = tornado(drivers, base);
  const still = sorted
    .filter(({ low, high }) => low === 0 && high === 0)
    .map(
      ({ label: { input } }) =>
        `${output.label} did not change with ${input.label} (${input.address}): it may not depend on it.`,
    );
  return { output, base, bars: sorted, doubt, notes: [...notes, ...still] };
}

function planTornado({ drivers, output }: TornadoRequest) {
  return runExcel(async (context) => {
    await requireRoomForSheet(context);
    if (drivers.length === 0) throw new ExcelProblem("Add the inputs that are to be varied.");
    if (drivers.length > MOST_DRIVERS) {
      throw new ExcelProblem(`At most ${MOST_DRIVERS} inputs go. Take some out.`);
    }
    const planned: Planned[] = [];
    for (const driver of drivers) {
      const input = await chosenInput(context, driver.reference);
      planned.push({ input, ...limitsOf(driver, input) });
    }
    const [result, another] = await chosenOutputs(context, output);
    if (!result || another) {
      throw new ExcelProblem("A tornado shows one output. Give a single cell.");
    }
    requireDistinct(
      planned.map(({ input }) => input),
      [result],
    );
    return { planned, output: result };
  });
}

function limitsOf({ low, high, share }: Driver, input: ChosenCell): { low: number; high: number } {
  const { value, label, address } = input;
  if (typeof value !== "number") {
    throw new ExcelProblem(
      `${label} (${address}) holds no number, so it has no low and high. Take it out.`,
    );
  }
  if (share === null) return { low: readNumber(low, input), high: readNumber(high, input) };
  const part = readNumber(share.replace(/%\s*$/, ""), { ...input, format: "0" }) / 100;
  if (value === 0) {
    throw new ExcelProblem(
      `${label} (${address}) is 0, so a percentage of it is 0. Give its low and high value instead.`,
    );
  }
  const at = (factor: number): number => Number((value * factor).toPrecision(15));
  return { low: at(1 - part), high: at(1 + part) };
}

async function readBars(
  planned: readonly Planned[],
  output: ChosenCell,
  evaluate: Evaluate,
  { onPoint }: GridOptions,
): Promise<{ base: number; bars: TornadoBar[] }> {
  const present = planned.map(({ input }) => input.value);
  const total = 1 + 2 * planned.length;
  let done = 0;
  const at = async (index: number, value: number, which: string): Promise<number> => {
    const [reading] = await evaluate(present.map((each, i) => (i === index ? value : each)));
    onPoint?.(++done, total);
    return numberOf(reading, output, which);
  };
  const base = await at(-1, 0, "with the present inputs");
  const bars: TornadoBar[] = [];
  for (const [index, { input, low, high }] of planned.entries()) {
    const lowOutput = await at(index, low, `with ${input.label} = ${low}`);
    const highOutput = await at(index, high, `with ${input.label} = ${high}`);
    bars.push({ input, lowInput: low, highInput: high, lowOutput, highOutput });
  }
  return { base, bars };
}

function numberOf(reading: Reading | undefined, { label, address }: ChosenCell, which: string) {
  if (typeof reading?.value === "number") return reading.value;
  throw new ExcelProblem(
    `${label} (${address}) shows ${reading?.text ?? "nothing"} ${which}, which is no number. Give values for which it is one.`,
  );
}

/** Writes the swings to a new sheet, the widest first, with a bar chart. */
export function writeTornado(result: Tornado, now: Date): Promise<{ sheet: string }> {
  const { output, base, bars, doubt, notes } = result;
  const sentences = [
    ...(doubt === null ? [] : [doubt]),
    `Run on ${momentText(now)}: ${bars.length} inputs, one at a time, the others as they are. All are again as before the run.`,
    `Output: ${output.label} (${output.address}), ${base} with the present inputs.`,
    "These are values: they do not change with the model. Run the tornado again after changing it.",
    ...notes,
  ];
  return writeResultSheet("Tornado", `Tornado: ${output.label}`, sentences, async (sheet) => {
    writeBars(sheet, result);
    await sheet.context.sync();
    addBars(sheet, result);
    await sheet.context.sync();
  });
}

function writeBars(result: ResultSheet, { output, bars }: Tornado): void {
  const { sheet, row } = result;
  const headers = [
    ...["Input", "Change at low", "Change at high", "Swing", "Low", "Present", "High"],
    ...[`${output.label} at low`, `${output.label} at high`, "Cell"],
  ];
  const rows = bars.map(({ label: bar, low, high, swing }) => {
    const { input, lowInput, highInput, lowOutput, highOutput } = bar;
    const given = [lowInput, input.value, highInput, lowOutput, highOutput];
    return [input.label, low, high, swing, ...given, input.address];
  });
  addResultTable(result, row, headers, rows, "tornado");
  if (/^(General|@)$/.test(output.format)) return;
  for (const [column, columns] of [
    [1, 3],
    [7, 2],
  ] as const) {
    setNumberFormat(sheet.getRangeByIndexes(row + 1, column, bars.length, columns), output.format);
  }
}

function addBars({ sheet, row }: ResultSheet, { output, bars }: Tornado): void {
  const source = sheet.getRangeByIndexes(row, 0, bars.length + 1, 3);
  const chart = sheet.charts.add("BarClustered", source, "Columns");
  chart.title.text = `${output.label}: change from the present`;
  chart.setPosition(sheet.getCell(row + bars.length + 2, 0));
  chart.width = 520;
  chart.height = 120 + 26 * bars.length;
  // Bar charts begin at the bottom; the widest swing belongs at the top.
  chart.axes.categoryAxis.reversePlotOrder = true;
  chart.axes.categoryAxis.tickLabelPosition = "Low";
  for (const index of [0, 1]) {
    const series = chart.series.getItemAt(index);
    series.overlap = 100;
    series.gapWidth = 40;
  }
}
