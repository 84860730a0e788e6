import type { Page } from "playwright-core";
import { workbookContract } from "../../preview/workbookContract";
import { disconnect, newContext, previewAddress } from "../support/browser";
import { bundleContractPage } from "./bundle";
import type { Compared } from "./page";

describe("the workbook on Univer does what every workbook does", () => {
  let page: Page;
  const complaints: string[] = [];

  beforeAll(async () => {
    const { script, style } = await bundleContractPage();
    const context = await newContext();
    page = await context.newPage();
    page.on("pageerror", (error) => complaints.push(error.message));
    // A page of the server's, for what browsers offer only over https.
    const address = new URL("/contract", previewAddress()).href;
    const body = "<!doctype html><title>Contract</title>";
    await page.route(address, (route) => route.fulfill({ contentType: "text/html", body }));
    await page.goto(address);
    await page.addStyleTag({ content: style });
    await page.addScriptTag({ content: script });
    expect(complaints).toEqual([]);
  });

  afterAll(async () => {
    await page.context().close();
    await disconnect();
  });

  test.each(workbookContract)("$says", async ({ says }) => {
    const compared = await page.evaluate(
      (rule) =>
        (globalThis as unknown as { runRule: (says: string) => Promise<Compared> }).runRule(rule),
      says,
    );
    expect(compared.length).toBeGreaterThan(0);
    for (const [actual, expected] of compared) expect(actual).toEqual(expected);
  });
});
