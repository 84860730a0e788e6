import { disconnect } from "./support/browser";
import { Pane } from "./support/pane";
import { Preview } from "./support/preview";

/** Somebody without Excel presses the button that checks one. */
describe("checking the Excel at hand", () => {
  let preview: Preview;

  beforeAll(async () => {
    preview = await Preview.open();
    await new Pane(preview).openView("Check this Excel");
  });

  afterAll(async () => {
    await preview.close();
    await disconnect();
  });

  const view = () => preview.pane.locator("#view-self-check");

  test("the preview says that it is an emulated one, asks all, and leaves nothing behind", async () => {
    const sheets = () => preview.ask((handle) => handle.sheets().map(({ name }) => name));
    const before = await sheets();
    await view().getByText("it tests the emulated Excel, not yours").waitFor();
    await view().getByRole("button", { name: "Check this Excel" }).click();
    await view().getByRole("button", { name: "Check again" }).waitFor({ timeout: 90_000 });
    await view().getByText("emulated by the preview", { exact: true }).waitFor();
    const summary = view().getByText(/^\d+ questions: \d+ answered as expected/);
    expect(Number.parseInt(await summary.innerText(), 10)).toBeGreaterThan(30);
    expect(await sheets()).toEqual(before);
  });
});
