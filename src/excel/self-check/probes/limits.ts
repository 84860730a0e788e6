import { type Ground, line, taken, type Probe } from "../probe";

export const LIMITS: readonly Probe[] = [
  {
    id: "list-255",
    title: "A list of 255 characters in a validation",
    expected: "taken",
    look: ({ context, cells }) => taken(context, () => list(cells(0, 0, 1, 1), 255)),
  },
  {
    id: "list-256",
    title: "A list of 256 characters in a validation",
    expected: null,
    asks: "whether it is refused",
    look: ({ context, cells }) => taken(context, () => list(cells(0, 0, 1, 1), 256)),
  },
  {
    id: "mixed-rules",
    title: "The rule of cells with two validations",
    expected: null,
    asks: "null or an object, and the type",
    look: async ({ context, cells }) => {
      cells(0, 0, 1, 1).dataValidation.rule = { list: { inCellDropDown: true, source: "a,b" } };
      cells(1, 0, 1, 1).dataValidation.rule = { list: { inCellDropDown: true, source: "c,d" } };
      await context.sync();
      const validation = cells(0, 0, 2, 1).dataValidation.load("rule,type");
      await context.sync();
      return `${JSON.stringify(validation.rule)}, ${validation.type}`;
    },
  },
  {
    id: "name-comment",
    title: "A name with a comment of 255 characters",
    expected: "255",
    look: async ({ context, cells, name }) => {
      const added = context.workbook.names.add(name, cells(0, 0, 1, 1), "c".repeat(255));
      added.load("comment");
      await context.sync();
      const length = added.comment.length;
      added.delete();
      await context.sync();
      return String(length);
    },
  },
  {
    id: "colours",
    title: "A rule of colours is counted from its own cells",
    expected: "taken",
    look: ({ context, cells, address }) =>
      taken(context, () => {
        const rule = cells(0, 0, 3, 1).conditionalFormats.add("Custom");
        rule.custom.rule.formula = `=${address(0, 0)}>1`;
        rule.custom.format.font.bold = true;
      }),
  },
  {
    id: "sheet-name",
    title: "A sheet called History",
    expected: null,
    asks: "whether the name is reserved in this language",
    look: async ({ context }) => {
      const { worksheets } = context.workbook;
      const there = worksheets.getItemOrNullObject("History").load("name");
      await context.sync();
      if (!there.isNullObject) return "there is one already";
      const said = await taken(context, () => worksheets.add("History"));
      if (said === "taken") worksheets.getItem("History").delete();
      await context.sync();
      return said;
    },
  },
  {
    id: "merged",
    title: "Merged cells can be asked for",
    expected: "merged",
    look: async ({ context, cells }) => {
      const range = cells(0, 0, 1, 2);
      range.merge();
      await context.sync();
      const merged = range.getMergedAreasOrNullObject().load("address");
      await context.sync();
      return merged.isNullObject ? "not found" : "merged";
    },
  },
  {
    id: "name-of-table",
    title: "A name for a table that is renamed, then deleted",
    expected: null,
    asks: "what its formula says after each",
    look: nameOfTable,
  },
  {
    id: "ours-in-rule",
    title: "A function of Linchpin in a rule of colours (office-js#6135)",
    expected: null,
    asks: "whether it is refused",
    look: ({ context, cells, address }) =>
      taken(context, () => {
        const rule = cells(0, 0, 1, 1).conditionalFormats.add("Custom");
        rule.custom.rule.formula = `=LINCHPIN.HHI(${address(0, 0)})>0`;
      }),
  },
  {
    id: "undo-group",
    title: "Two changes as one step of Undo, a name among them",
    expected: null,
    asks: "whether Excel groups them, or says UndoNotSupported",
    look: undoGroup,
  },
  {
    id: "settings",
    title: "Settings of the document are kept",
    expected: "kept",
    look: async () => {
      const { settings } = Office.context.document;
      settings.set("LinchpinCheck", "kept");
      await saved();
      const read = String(settings.get("LinchpinCheck"));
      settings.remove("LinchpinCheck");
      await saved();
      return read;
    },
  },
  {
    id: "format-read",
    title: "The plain number format reads back in English",
    expected: "General",
    look: async ({ context, cells }) => {
      const range = cells(0, 0, 1, 1).load("numberFormat");
      await context.sync();
      return line(range.numberFormat);
    },
  },
];

async function nameOfTable({ context, sheet, cells, name }: Ground): Promise<string> {
  cells(0, 0, 2, 1).values = [["n"], [1]];
  const table = sheet.tables.add(cells(0, 0, 2, 1), true);
  table.name = name;
  await context.sync();
  const mark = context.workbook.names.add(`_${name}`, `=${name}[#All]`);
  table.name = `${name}_b`;
  await context.sync();
  const formula = async (): Promise<string> => {
    mark.load("formula");
    await context.sync();
    return String(mark.formula);
  };
  const renamed = await formula();
  table.delete();
  await context.sync();
  const gone = await formula();
  mark.delete();
  await context.sync();
  return `${renamed} then ${gone}`;
}

async function undoGroup({ context, sheet, name }: Ground): Promise<string> {
  if (!Office.context.requirements.isSetSupported("ExcelApi", "1.20")) return "not offered";
  sheet.load("id");
  await context.sync();
  const { id } = sheet;
  return Excel.run({ delayForCellEdit: true, mergeUndoGroup: true }, async (group) => {
    const cell = group.workbook.worksheets.getItem(id).getRange("A1048576");
    const first = await taken(group, () => {
      cell.values = [[1]];
      group.workbook.names.add(`_${name}`, cell).visible = false;
    });
    const second = await taken(group, () => {
      cell.values = [[""]];
      group.workbook.names.getItem(`_${name}`).delete();
    });
    return `${first}, ${second}`;
  });
}

function list(range: Excel.Range, length: number): void {
  range.dataValidation.rule = {
    list: { inCellDropDown: true, source: `a,${"b".repeat(length - 2)}` },
  };
}

const saved = (): Promise<void> =>
  new Promise((resolve) => Office.context.document.settings.saveAsync(() => resolve()));
