import { disconnect, newContext, previewAddress } from "./support/browser";

afterAll(disconnect);

test.each([
  ["office.js cannot be loaded", /office\.js/],
  ["the add-in's own script does not run", /taskpane\.js/],
])("where %s the pane says what to do, and no script is needed for it", async (_, blocked) => {
  const context = await newContext();
  const page = await context.newPage();
  await page.route(blocked, (route) => route.abort());
  await page.goto(new URL("/taskpane.html", previewAddress()).href);
  await page.getByText("Opening Linchpin…").waitFor();
  const advice = page.getByText("which a network may block");
  const opacity = () => advice.evaluate((text) => getComputedStyle(text).opacity);
  expect(await opacity()).toBe("0");
  await page.waitForFunction(
    () => getComputedStyle(document.querySelector("#opening p + p")!).opacity === "1",
  );
  expect(await advice.innerText()).toContain("https://appsforoffice.microsoft.com");
  await context.close();
});
