import { callInOrder } from "../../support/differential";

const gates = (a: unknown): unknown[][] => [
  ["gate", "type", "inputs", ""],
  ["T", "OR", a, 2],
];
const events = [
  ["event", "probability"],
  [1, 0.5],
  [2, 0.25],
];
const relations = [
  ["from", "to"],
  ["1", "2"],
];

/** A number given as an id, label or node is a number in the answer, though its text elsewhere matches it. */
const answers: [
  name: string,
  given: unknown[],
  cells: (rows: unknown[][]) => unknown[],
  wanted: unknown[],
][] = [
  ["CRITICAL_PATH", [[[1], [2]], [[3], [4]], relations], firsts, ["id", 1, 2]],
  [
    "CRITICAL_PATH",
    [
      [["1"], ["2"]],
      [[3], [4]],
      [
        ["from", "to"],
        [1, 2],
      ],
    ],
    firsts,
    ["id", "1", "2"],
  ],
  ["CRITICAL_PATH", [[[1], [2]], [[3], [4]], relations, null, "CRITICAL"], firsts, [1, 2]],
  ["SCHEDULE_SLIP", [[[1], [2]], [[3], [4]], relations, [[1], [0]], "TABLE"], firsts, ["id", 1, 2]],
  ["TORNADO", [[[7], ["8"]], [[1], [2]], [[3], [9]], 1], firsts, ["8", 7]],
  ["SINGLE_POINT_EXPOSURE", [[[70], [30]], [[5], [6]], null, "LABEL"], firsts, [5]],
  [
    "CHOKEPOINT_HALT",
    [[[1], [2]], [["China"], ["China"]], [[1], [1]], null, null, "LIST"],
    firsts,
    [1, 2],
  ],
  ["SINGLE_POINTS", [gates(1)], firsts, [1, 2]],
  ["IMPORTANCE", [gates("1"), events], firsts, ["event", "1", 2]],
  [
    "TARIFF_STACK",
    [
      [
        ["layer", "rate"],
        [301, 0.25],
      ],
      null,
      null,
      null,
      null,
      null,
      "TABLE",
    ],
    firsts,
    ["layer", "Base", 301],
  ],
  [
    "RISK_EXPOSURE_INDEX",
    [
      [
        ["node", "material", "demand", "margin", "ttr"],
        [10, "a", "", "", 5],
        [20, "b", 1, 1, ""],
      ],
      [
        ["from", "to"],
        ["10", 20],
      ],
    ],
    firsts,
    ["node", 10],
  ],
];

function firsts(rows: unknown[][]): unknown[] {
  return rows.map(([first]) => first);
}

test.each(answers)(
  "%s gives labels back as they were given",
  async (name, given, cells, wanted) => {
    expect(cells((await callInOrder(name, given)) as unknown[][])).toEqual(wanted);
  },
);

test("there are answers to look at", () => expect(answers.length).toBeGreaterThan(8));
