import type { Preview } from "./preview";

/** What a person does in the task pane. */
export class Pane {
  constructor(private readonly preview: Preview) {}

  /** Goes to a view from wherever the pane is. */
  async openView(label: string): Promise<void> {
    const { pane } = this.preview;
    await pane.getByRole("button", { name: "Home", exact: true }).click();
    await pane.getByRole("button", { name: new RegExp(`^${label}`) }).click();
  }

  /** Opens a dataset of the list and imports it; resolves when the pane says that it is done. */
  async importDataset(name: RegExp): Promise<void> {
    const { pane } = this.preview;
    await this.openView("Datasets");
    const back = pane.getByRole("button", { name: "Datasets", exact: true });
    if (await back.isVisible()) await back.click();
    await pane.getByRole("button", { name }).click();
    await pane.getByRole("button", { name: "Import to a new sheet" }).click();
    await pane
      .getByRole("status")
      .filter({ hasText: /^Imported \d+ rows/ })
      .waitFor();
  }

  /** Inserts one of the imported dataset's ready formulas beside the table, and says where it went. */
  async insertFormula(title: string): Promise<string> {
    const { pane } = this.preview;
    await pane.getByRole("tab", { name: "Formulas" }).click();
    const shows = /^In (.*), which shows/;
    const status = pane.getByRole("status");
    const former = await status.innerText();
    await pane.getByRole("button", { name: `Insert: ${title}` }).click();
    const news = status.filter({ hasNotText: former, hasText: shows });
    const [, address] = shows.exec(await news.innerText()) ?? [];
    if (address === undefined) throw new Error("The pane does not say where the formula went.");
    await this.preview.ask((handle) => handle.settled());
    return address;
  }
}
