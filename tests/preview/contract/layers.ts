import type {
  Chart,
  ConditionalFormat,
  Picture,
  Validation,
} from "../../../src/preview/workbook/workbook";
import type { Rule } from "../workbookContract";
import { at, put, refusal } from "./at";

export const layerRules: Rule[] = [
  {
    says: "a name holds in the workbook or on one sheet, and is replaced when set again",
    holds: (workbook, sheet, equal) => {
      const name = { name: "layer_rate", comment: "a rate", visible: true };
      workbook.setName({ ...name, scope: null, formula: "=0.03" });
      workbook.setName({ ...name, scope: sheet.id, formula: "=0.05" });
      workbook.setName({ ...name, scope: null, formula: "=0.04" });
      const found = workbook.names().filter((it) => it.name === "layer_rate");
      const formulas = found.map(({ scope, formula }) => [scope === null, formula]);
      equal(formulas.sort(), [
        [false, "=0.05"],
        [true, "=0.04"],
      ]);
      workbook.deleteName("LAYER_RATE", null);
      workbook.deleteName("layer_rate", sheet.id);
      equal(
        refusal(() => workbook.deleteName("layer_rate", null)),
        "ItemNotFound",
      );
    },
  },
  {
    says: "a link lies on its cells until it is taken away",
    holds: (workbook, sheet, equal) => {
      workbook.write(at(sheet, "A1:B1"), [["one", "two"]]);
      workbook.setHyperlink(at(sheet, "A1:B1"), { address: "https://example.org/" });
      workbook.setHyperlink(at(sheet, "A1"), null);
      equal(workbook.hyperlink(sheet.id, 0, 0), null);
      equal(workbook.hyperlink(sheet.id, 0, 1)?.address, "https://example.org/");
    },
  },
  {
    says: "a conditional format is kept under its id, moves with its cells and can be deleted",
    holds: (workbook, sheet, equal) => {
      const format: ConditionalFormat = {
        id: "{contract-format}",
        area: at(sheet, "A2:A9"),
        type: "CellValue",
        rule: { formula1: "=0.5", operator: "GreaterThan" },
        format: { fillColor: "#FFC7CE" },
      };
      workbook.setConditionalFormat(format);
      workbook.insertRows(sheet.id, 0, 1);
      const [kept] = workbook.conditionalFormats(sheet.id);
      equal(kept, { ...format, area: at(sheet, "A3:A10") });
      workbook.deleteConditionalFormat(sheet.id, format.id);
      equal(workbook.conditionalFormats(sheet.id), []);
    },
  },
  {
    says: "a validation covers its cells; clearing some of them leaves the others",
    holds: (workbook, sheet, equal) => {
      const validation: Validation = {
        area: at(sheet, "B2:B9"),
        rule: { list: { inCellDropDown: true, source: "high,medium,low" } },
        ignoreBlanks: true,
        prompt: { showPrompt: true, title: "Confidence", message: "high, medium or low" },
        errorAlert: { showAlert: true, style: "Stop", title: "Confidence", message: "Choose one." },
      };
      workbook.setValidation(validation);
      equal(workbook.validations(sheet.id), [validation]);
      workbook.clearValidation(at(sheet, "B4:B9"));
      equal(workbook.validations(sheet.id), [{ ...validation, area: at(sheet, "B2:B3") }]);
    },
  },
  {
    says: "a chart is kept with its source and place, and can be changed and deleted",
    holds: (workbook, sheet, equal) => {
      put(workbook, sheet, "A1", [
        ["Year", "Share"],
        ["2023", 0.1],
        ["2024", 0.2],
      ]);
      const chart: Chart = {
        id: "{contract-chart}",
        name: "Shares",
        sheet: sheet.id,
        type: "Line",
        source: at(sheet, "A1:B3"),
        seriesBy: "Columns",
        title: "Share by year",
        left: 10,
        top: 20,
        width: 300,
        height: 200,
        properties: { "axes.valueAxis.title.text": "Share" },
      };
      workbook.setChart(chart);
      workbook.setChart({ ...chart, title: "Share" });
      const kept = workbook.charts().find(({ id }) => id === chart.id);
      equal(
        [kept?.title, kept?.source, kept?.properties],
        ["Share", chart.source, chart.properties],
      );
      workbook.deleteChart(chart.id);
      equal(
        workbook.charts().some(({ id }) => id === chart.id),
        false,
      );
    },
  },
  {
    says: "deleting the sheet that is shown takes its charts with it",
    holds: (workbook, _, equal) => {
      const doomed = workbook.addSheet();
      workbook.activateSheet(doomed.id);
      put(workbook, doomed, "A1", [
        ["Item", "Share"],
        ["A", 0.6],
      ]);
      workbook.setChart({
        ...{ id: "doomed", name: "Chart 1", sheet: doomed.id, type: "Line", title: "" },
        ...{ source: at(doomed, "A1:B2"), seriesBy: "Columns", properties: {} },
        ...{ left: 10, top: 20, width: 300, height: 200 },
      });
      workbook.deleteSheet(doomed.id);
      equal(
        workbook.sheets().some(({ id }) => id === doomed.id),
        false,
      );
      equal(
        workbook.charts().some(({ id }) => id === "doomed"),
        false,
      );
    },
  },
  {
    says: "a picture is kept with its place and texts, goes along with a copy, and goes with its sheet",
    holds: (workbook, sheet, equal) => {
      const picture: Picture = {
        ...{ id: "{contract-picture}", name: "Chain", sheet: sheet.id, image: "iVBORw0KGgo=" },
        ...{ altTextTitle: "A chain", altTextDescription: "Two parts" },
        ...{ left: 10, top: 20, width: 300, height: 200, lockAspectRatio: true },
        placement: "OneCell",
      };
      workbook.setPicture(picture);
      workbook.setPicture({ ...picture, left: 12 });
      const on = (id: string) => workbook.pictures().filter((each) => each.sheet === id);
      equal(on(sheet.id), [{ ...picture, left: 12 }]);
      const copy = workbook.copySheet(sheet.id);
      equal(
        on(copy.id).map(({ name, width }) => [name, width]),
        [["Chain", 300]],
      );
      workbook.deleteSheet(copy.id);
      equal(on(copy.id), []);
      workbook.deletePicture(picture.id);
      equal(on(sheet.id), []);
    },
  },
  {
    says: "a comment is kept with its cell and moves with it",
    holds: (workbook, sheet, equal) => {
      workbook.setComment({ id: "{contract-comment}", area: at(sheet, "B2"), content: "a source" });
      workbook.insertRows(sheet.id, 0, 1);
      const kept = workbook.comments().find(({ id }) => id === "{contract-comment}");
      equal([kept?.area, kept?.content], [at(sheet, "B3"), "a source"]);
      workbook.deleteComment("{contract-comment}");
      equal(
        workbook.comments().some(({ id }) => id === "{contract-comment}"),
        false,
      );
    },
  },
  {
    says: "small facts are kept",
    holds: (workbook, _, equal) => {
      workbook.store.set("contract", { kept: true });
      equal(workbook.store.get("contract"), { kept: true });
      workbook.store.delete("contract");
    },
  },
];
