import { line, taken, type Ground, type Probe } from "../probe";

/** Two amounts, and one of our functions over them: 0.5 for 1 and 1, 0.625 for 1 and 3. */
const OURS = "LINCHPIN.HHI";

export const FORMULAS: readonly Probe[] = [
  {
    id: "spill",
    title: "Formulas of the cells that one spills into",
    expected: null,
    asks: "whether the cells below hold nothing, their value or the formula",
    look: async ({ context, cells }) => {
      cells(0, 0, 1, 1).formulas = [["=SEQUENCE(3)"]];
      await context.sync();
      const range = cells(0, 0, 3, 1).load("formulas,hasSpill");
      await context.sync();
      return `${line(range.formulas)}; hasSpill ${String(range.hasSpill)}`;
    },
  },
  {
    id: "blocked-spill",
    title: "A spill that something blocks",
    expected: "#SPILL!",
    look: async ({ context, cells }) => {
      cells(1, 0, 1, 1).values = [["x"]];
      cells(0, 0, 1, 1).formulas = [["=SEQUENCE(3)"]];
      await context.sync();
      const range = cells(0, 0, 1, 1).load("values");
      await context.sync();
      return line(range.values);
    },
  },
  {
    id: "long-formula",
    title: "A formula of 7,000 characters",
    expected: "6936",
    look: async ({ context, cells }) => {
      const text = Array.from({ length: 34 }, () => `"${"x".repeat(204)}"`).join("&");
      cells(0, 0, 1, 1).formulas = [[`=LEN(${text})`]];
      await context.sync();
      const range = cells(0, 0, 1, 1).load("values");
      await context.sync();
      return line(range.values);
    },
  },
  {
    id: "ours",
    title: "A function of Linchpin, and how its formula reads back",
    expected: "0.5",
    look: async (ground) => (await oursOver(ground)).value,
  },
  {
    id: "ours-formula",
    title: "The same formula without signs that Excel adds",
    expected: "the same text",
    look: async (ground) => {
      const { formula, read } = await oursOver(ground);
      return read === formula ? "the same text" : read;
    },
  },
  {
    id: "old-or-busy",
    title: "What a cell shows while its function is asked anew (office-js#4152)",
    expected: null,
    asks: "the former value, #BUSY! or the new one, and for how long",
    look: whileAsked,
  },
  {
    id: "idle",
    title: "Whether Excel says that it is done (office-js#2883)",
    expected: "Done",
    look: async ({ context, pause }) => {
      await pause(1000);
      const { application } = context.workbook;
      application.load("calculationState");
      await context.sync();
      return application.calculationState;
    },
  },
  {
    id: "map",
    title: "A function of Linchpin handed to MAP",
    expected: null,
    asks: "whether Excel calls it",
    look: async ({ context, cells, address, pause }) => {
      cells(0, 0, 2, 1).values = [["Deutschland"], ["Japan"]];
      cells(0, 1, 1, 1).formulas = [[`=MAP(${address(0, 0)}:${address(1, 0)},LINCHPIN.COUNTRY)`]];
      await context.sync();
      await pause(1000);
      const range = cells(0, 1, 2, 1).load("values");
      await context.sync();
      return line(range.values);
    },
  },
  {
    id: "chart",
    title: "Series of a chart whose labels are still calculated",
    expected: "1",
    look: async ({ context, sheet, cells }) => {
      cells(0, 0, 3, 2).formulas = [
        ["country", "share"],
        ['=LINCHPIN.COUNTRY("Japan","name")', 0.4],
        ['=LINCHPIN.COUNTRY("France","name")', 0.6],
      ];
      const chart = sheet.charts.add("BarClustered", cells(0, 0, 3, 2), "Columns");
      await context.sync();
      chart.series.load("count");
      await context.sync();
      return String(chart.series.count);
    },
  },
  {
    id: "bad-formula",
    title: "A formula that does not parse",
    expected: "refused (InvalidArgument)",
    look: ({ context, cells }) =>
      taken(context, () => {
        cells(0, 0, 1, 1).formulas = [["=SUM(1,"]];
      }),
  },
];

async function oursOver({ context, cells, address, pause }: Ground) {
  const formula = `=${OURS}(${address(0, 0)}:${address(1, 0)})`;
  cells(0, 0, 2, 1).values = [[1], [1]];
  const cell = cells(0, 1, 1, 1);
  cell.formulas = [[formula]];
  await context.sync();
  await pause(1500);
  cell.load("values,formulas");
  await context.sync();
  const [[value]] = cell.values as [[unknown]];
  return { formula, value: String(value), read: String(cell.formulas[0]?.[0]) };
}

const LOOKS = 30;

/** What is seen from the change of an input to the new result, each sight once, with the time it began. */
async function whileAsked(ground: Ground): Promise<string> {
  const { context, cells, pause } = ground;
  const { value: before } = await oursOver(ground);
  const { application } = context.workbook;
  const begun = Date.now();
  cells(1, 0, 1, 1).values = [[3]];
  const seen: string[] = [];
  let last = "";
  for (let look = 0; look < LOOKS; look++) {
    const cell = cells(0, 1, 1, 1).load("values");
    application.load("calculationState");
    // oxlint-disable-next-line office-addins/no-context-sync-in-loop -- each look is at another moment
    await context.sync();
    const value = String(cell.values[0]?.[0]);
    const sight = `${value === before ? "former value" : value} (${application.calculationState})`;
    if (sight !== last) seen.push(`${String(Date.now() - begun)} ms: ${sight}`);
    last = sight;
    await pause(50);
  }
  return seen.join("; ");
}
