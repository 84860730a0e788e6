import { keysFirst } from "../../src/datasets/keysFirst";
import { schema } from "../support/builtSchema";

const dataset = (name: string, ...refersTo: string[]) => ({
  description: {
    name,
    schema: schema([], {
      foreignKeys: refersTo.map((resource) => ({
        fields: ["code"],
        reference: { resource, fields: ["code"] },
      })),
    }),
  },
});

const order = (...datasets: ReturnType<typeof dataset>[]) =>
  keysFirst(datasets).map(({ description }) => description.name);

test("what others refer to comes first, and the rest stays in its order", () => {
  expect(
    order(dataset("b"), dataset("gdp", "countries"), dataset("a"), dataset("countries")),
  ).toEqual(["b", "countries", "gdp", "a"]);
});

test("references that lead elsewhere or in a circle do no harm", () => {
  expect(order(dataset("x", "y"), dataset("y", "x", "gone"))).toEqual(["y", "x"]);
});
