import { tellingColumns } from "../../../src/datasets/merge/tellingColumns";
import type { Field, Row } from "../../../src/datasets/tableSchema";

const fieldsOf = (types: Record<string, Field["type"]>): Field[] =>
  Object.entries(types).map(([name, type]) => ({
    ...{ name, title: name, description: "", type, unit: "none" },
  }));

const cases: [
  title: string,
  types: Record<string, Field["type"]>,
  tables: Row[][],
  found: ReturnType<typeof tellingColumns>,
][] = [
  [
    "a label and a year, not the note beside them",
    { country: "string", year: "year", value: "number", note: "string" },
    [
      [
        ["CHN", 2023, 1, "a"],
        ["CHN", 2024, 2, "b"],
        ["USA", 2024, 2, "c"],
      ],
    ],
    { key: ["country", "year"], blank: 0 },
  ],
  [
    "unique in the older rows alone is not enough",
    { item: "string", parent: "string" },
    [
      [
        ["screw", "motor"],
        ["motor", "drone"],
      ],
      [
        ["screw", "motor"],
        ["screw", "frame"],
        ["nut", "frame"],
      ],
    ],
    { key: ["item", "parent"], blank: 0 },
  ],
  [
    "with a blank where nothing else tells them apart",
    { item: "string", parent: "string" },
    [
      [
        ["drone", null],
        ["screw", "drone"],
        ["screw", "motor"],
        ["nut", "motor"],
      ],
    ],
    { key: ["item", "parent"], blank: 1 },
  ],
  [
    "numbers of a list",
    { id: "integer", value: "number" },
    [
      [
        [1, 5],
        [2, 5],
      ],
    ],
    { key: ["id"], blank: 0 },
  ],
  ["figures tell nothing", { a: "number" }, [[[1], [2]]], undefined],
  ["one row twice", { a: "string" }, [[["x"], ["x"]]], undefined],
];

test.each(cases)("%s", (_, types, tables, found) => {
  expect(tellingColumns(fieldsOf(types), tables)).toEqual(found);
});
