import { openInBrowser } from "../../src/taskpane/services/openInBrowser";

test.each([
  [true, ["https://example.org/help"]],
  [false, []],
])("where Office can open a browser (%s) it is asked to", (isThere, expected) => {
  const opened: string[] = [];
  const asked: unknown[] = [];
  Object.assign(globalThis, {
    Office: {
      context: {
        requirements: { isSetSupported: (...set: unknown[]) => asked.push(set) > 0 && isThere },
        ui: { openBrowserWindow: (address: string) => opened.push(address) },
      },
    },
  });
  expect(openInBrowser("https://example.org/help")).toBe(isThere);
  expect(opened).toEqual(expected);
  expect(asked).toEqual([["OpenBrowserWindowApi", "1.1"]]);
});
