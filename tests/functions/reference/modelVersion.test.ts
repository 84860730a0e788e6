import { modelVersion } from "../../../src/functions/reference/modelVersion";

test("the version of the calculations is three numbers", () => {
  expect(modelVersion()).toMatch(/^\d+\.\d+\.\d+$/);
});
