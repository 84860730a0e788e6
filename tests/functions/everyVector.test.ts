import "../support/functionsReadDisk";
import "../../src/functions/index";
import { callByName, registered } from "../../src/functions/boundary/registry";
import { agrees } from "../../src/functions/reference/selftest/check";
import { argumentsOf, vectorFiles } from "../support/vectors";

const files = vectorFiles();
const cases = files.flatMap(({ file, vectors }) =>
  vectors.cases.map((entry) => ({
    file,
    vectors,
    entry,
    title: `${vectors.function}: ${entry.case}`,
  })),
);

test("there are cases, and each file's function exists", () => {
  expect(cases.length).toBeGreaterThan(0);
  const unknown = files.filter(({ vectors }) => !registered().has(vectors.function));
  expect(unknown.map(({ file }) => file)).toEqual([]);
});

test.each(cases.filter(({ entry }) => entry.error === undefined))(
  "$title",
  async ({ vectors, entry }) => {
    const got: unknown = await callByName(vectors.function, argumentsOf(vectors, entry));
    const close = agrees(got, entry.expected, entry);
    expect({ got, close }).toEqual({ got, close: true });
    expect(entry.expected).toBeDefined();
  },
);

const refused = cases.filter(({ entry }) => entry.error !== undefined);
if (refused.length > 0) {
  test.each(refused)("$title", async ({ vectors, entry }) => {
    const call = new Promise((settle) =>
      settle(callByName(vectors.function, argumentsOf(vectors, entry))),
    );
    const thrown = await call.then(
      (value) => ({ code: "an answer", message: JSON.stringify(value) }),
      (error: unknown) => error as { code: string; message: string },
    );
    expect(thrown.code).toBe(entry.error);
    expect(thrown.message).toContain(entry.sentence ?? "");
    expect(thrown.message).not.toBe("");
  });
}
