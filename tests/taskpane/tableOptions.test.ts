import type { Catalogue } from "../../src/datasets/catalogue";
import { MODEL_LIST } from "../../src/models/modelList";
import { tableOptions } from "../../src/taskpane/models/tableOptions";

const catalogue = { groups: [], starters: [] } as unknown as Catalogue;

describe("the tables that a model's form offers", () => {
  test.each(MODEL_LIST.map((model) => [model.title, model] as const))(
    "%s: no two needs call different tables by one value",
    (_, { needs }) => {
      const options = needs.flatMap((need) => tableOptions(need, [], catalogue));
      const choices = new Map<string, Set<string>>();
      for (const { value, choice } of options) {
        const known = choices.get(value) ?? new Set();
        choices.set(value, known.add(JSON.stringify(choice)));
      }
      expect(options.length).toBeGreaterThan(0);
      expect([...choices].filter(([, meant]) => meant.size > 1)).toEqual([]);
    },
  );
});
