import { ExcelProblem } from "../../../src/excel/workbook/excelProblem";
import { reversibly, runReversibly, type WayBack } from "../../../src/excel/workbook/reversible";
import { sentenceFor } from "../../../src/excel/workbook/sentenceFor";

const told = (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => "done",
    (error: unknown) => sentenceFor(error),
  );

/** A way back that fails as often as it is told to, and notes each time it is gone. */
function wayBack(gone: string[], name: string, failures = 0, byHand?: string): WayBack {
  let left = failures;
  return {
    revert: () => {
      gone.push(name);
      if (left-- <= 0) return Promise.resolve();
      return Promise.reject(new ExcelProblem("The sheet is locked."));
    },
    ...(byHand !== undefined && { byHand }),
  };
}

const fails = (): never => {
  throw new ExcelProblem("The third step failed.");
};

test("work that succeeds takes no way back", async () => {
  const gone: string[] = [];
  const done = await reversibly((begun) => {
    begun.push(wayBack(gone, "a"));
    return Promise.resolve(5);
  });
  expect([done, gone]).toEqual([5, []]);
});

test("what was begun is put back from the end, and the first error is the one that is told", async () => {
  const gone: string[] = [];
  const work = reversibly(async (begun) => {
    begun.push(wayBack(gone, "a"));
    await Promise.resolve();
    begun.push(wayBack(gone, "b"));
    fails();
  });
  expect(await told(work)).toBe("The third step failed.");
  expect(gone).toEqual(["b", "a"]);
});

test("a way back that fails once is gone again", async () => {
  const gone: string[] = [];
  const work = reversibly((begun) => {
    begun.push(wayBack(gone, "a"), wayBack(gone, "b", 1));
    return fails();
  });
  expect(await told(work)).toBe("The third step failed.");
  expect(gone).toEqual(["b", "b", "a"]);
});

test("one that fails twice ends it there, and says what is left to do by hand, nearest first", async () => {
  const gone: string[] = [];
  const work = reversibly((begun) => {
    begun.push(
      wayBack(gone, "a", 0, "Clear the cells."),
      wayBack(gone, "b"),
      wayBack(gone, "c", 2, "Delete the sheet."),
      wayBack(gone, "d", 0, "Never said."),
    );
    return fails();
  });
  expect(await told(work)).toBe(
    "The third step failed. What was written could not be put back (The sheet is locked.) Delete the sheet. Clear the cells.",
  );
  expect(gone).toEqual(["d", "c", "c"]);
});

test("where nothing is known to do by hand, the saved file is named", async () => {
  const work = reversibly((begun) => {
    begun.push(wayBack([], "a", 2));
    return fails();
  });
  expect(await told(work)).toMatch(/ Take the workbook as it was saved\.$/);
});

test("a cancel puts back, too, and does not claim that the workbook is as it was when it is not", async () => {
  const gone: string[] = [];
  const controller = new AbortController();
  const change = (name: string, failures = 0) => ({
    ...wayBack(gone, name, failures),
    run: () => {
      controller.abort();
      return Promise.resolve();
    },
  });
  expect(await told(runReversibly([change("a"), change("b")], controller.signal))).toBe(
    "Cancelled. The workbook is unchanged.",
  );
  expect(gone).toEqual(["a"]);
  const again = new AbortController();
  const abortIt = (): Promise<void> => {
    again.abort();
    return Promise.resolve();
  };
  const cancelled = { ...wayBack(gone, "e", 2), run: abortIt };
  expect(await told(runReversibly([cancelled, change("f")], again.signal))).toMatch(
    /^It was cancelled\. What was written could not be put back/,
  );
});
