import { MODEL_LIST } from "../../src/models/modelList";
import { bundledData } from "../support/models";

/** Letters that the first column holds beside a value, and that run from the notes' column to the page's edge. */
const LABEL = 50;
const NOTE = 100;

test.each(MODEL_LIST.map((spec) => [spec.title, spec] as const))(
  "%s: labels and notes fit in their cells and on the page",
  async (_, spec) => {
    const data = await bundledData(spec);
    const inputs = spec.inputs(data, {});
    const values = Object.fromEntries(inputs.map(({ id, value }) => [id, value]));
    const { blocks } = spec.sheet(data, values);
    const figures = blocks.flatMap((block) => (block.kind === "figures" ? block.figures : []));
    const labels = [...inputs, ...figures].map(({ label }) => label);
    expect(labels.length).toBeGreaterThan(5);
    expect(labels.filter(({ length }) => length > LABEL)).toEqual([]);
    expect(inputs.map(({ note }) => note).filter(({ length }) => length > NOTE)).toEqual([]);
    const charts = blocks.flatMap((block) => (block.kind === "charts" ? block.charts : []));
    // A colour without a meaning is one that another chart gives another.
    expect(charts.filter(({ meanings = [] }) => meanings.length === 0)).toEqual([]);
  },
);
