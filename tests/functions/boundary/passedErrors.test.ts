import { hhi } from "../../../src/functions/concentration/hhi";
import { exposureRatio } from "../../../src/functions/macro/exposureRatio";
import { ERROR_VALUES } from "../../../src/sheet/errorValue";
import { refusal } from "../../support/refusal";

/** The errors that a custom function may answer: CustomFunctions.ErrorCode. */
const sendable = ["#NULL!", "#DIV/0!", "#VALUE!", "#REF!", "#NAME?", "#NUM!", "#N/A"];

const asError = (basicValue: string): unknown => ({
  type: "Error",
  basicType: "Error",
  basicValue,
});

test.each([...ERROR_VALUES, "#WEIRD!", `#${"A".repeat(32_766)}`])(
  "%.40s in a cell goes out as an error that Excel takes, with its name",
  (error) => {
    const said = refusal(() => hhi([[1], [asError(error)], [3]]));
    const [, code = "", sentence = ""] = /^(\S+) (.*)$/.exec(said) ?? [];
    expect(sendable).toContain(code);
    if (sendable.includes(error)) expect(code).toBe(error);
    expect(sentence).toMatch(/^values row 2 holds #/);
    expect(sentence).toContain(error.slice(0, 40));
    expect(sentence.length).toBeLessThan(100);
  },
);

test("what still waits for its value is not available, in its own cell of a spilled answer", () => {
  const [[first], [second]] = exposureRatio([[1], [asError("#BUSY!")]], [[2], [2]]) as [
    [unknown],
    [{ code: string; message: string }],
  ];
  expect(first).toBe(0.5);
  expect(second.code).toBe("#N/A");
  expect(second.message).toBe("trade row 2 holds #BUSY!.");
});

test("Excel is given the five errors that it takes from a function, the others as #VALUE! with their name", () => {
  class Given extends Error {
    constructor(
      readonly code: string,
      message?: string,
    ) {
      super(message);
    }
  }
  const page = globalThis as { CustomFunctions?: unknown };
  page.CustomFunctions = { Error: Given };
  try {
    for (const error of ERROR_VALUES) {
      const thrown = thrownBy(() => hhi([[1], [asError(error)], [3]])) as Given;
      expect(["#NULL!", "#DIV/0!", "#VALUE!", "#NUM!", "#N/A"]).toContain(thrown.code);
      expect(thrown.message).toContain(`row 2 holds ${error}`);
    }
  } finally {
    delete page.CustomFunctions;
  }
});

function thrownBy(call: () => unknown): unknown {
  try {
    call();
  } catch (error) {
    return error;
  }
  throw new Error("nothing was thrown");
}
