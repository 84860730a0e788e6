import type { Preview } from "./preview";

/** What an analyst does in the task pane, by the names that the pane shows. */

export async function importDataset(preview: Preview, title: string): Promise<void> {
  const { pane } = preview;
  const back = pane.getByRole("button", { name: "Datasets", exact: true });
  if (await back.isVisible()) await back.click();
  await pane.getByRole("tab", { name: "Datasets" }).click();
  await pane.getByRole("searchbox").fill(title);
  await pane.getByRole("button", { name: title }).first().click();
  await pane.getByRole("button", { name: "Import to a new sheet" }).click();
  await pane
    .getByText(/^Imported \d/)
    .first()
    .waitFor();
}

/** Inserts a ready formula where the pane proposes, and gives the address that the pane then names. */
export async function insertReady(preview: Preview, label: string): Promise<string> {
  const { pane } = preview;
  await pane.getByRole("button", { name: `Insert: ${label}` }).click();
  const outcome = pane.getByText(/^In .+, (which shows|still calculating)/).last();
  await outcome.waitFor();
  const address = /^In (.+), (?:which|still)/.exec((await outcome.textContent()) ?? "")?.[1];
  if (address === undefined) throw new Error("The pane does not say where it inserted.");
  return address;
}
