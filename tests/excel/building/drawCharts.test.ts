import { MODEL_LIST } from "../../../src/models/modelList";
import { buildBundled } from "../../support/models";
import { startExcel } from "../../support/office/startExcel";

/** The colour of each meaning, dark blue and orange. */
const COLOURS = { own: "#1F4E79", "other side": "#ED7D31" };

test("series are coloured by what they stand for, bars and lines alike", async () => {
  const { workbook } = startExcel();
  const spec = MODEL_LIST.find(({ id }) => id === "leverage")!;
  await buildBundled(spec);
  const [bars, lines] = workbook.charts();
  expect(bars?.properties).toMatchObject({
    "series.0.format.fill.color": COLOURS.own,
    "series.1.format.fill.color": COLOURS["other side"],
  });
  expect(lines?.properties).toMatchObject({
    "series.0.format.line.color": COLOURS.own,
    "series.1.format.line.color": COLOURS["other side"],
  });
});
