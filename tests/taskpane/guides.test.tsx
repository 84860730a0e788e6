/** @jest-environment jsdom */
import { screen, within } from "@testing-library/react";
import { VIEWS } from "../../src/taskpane/views";
import { startExcel } from "../support/office/startExcel";
import { renderPane } from "../support/pane";

const GUIDES = VIEWS.filter(({ id }) => id === "guides");

test("every guide and the reference are links that open beside the pane", async () => {
  startExcel();
  renderPane({ views: GUIDES });
  const guide = await screen.findByRole("link", { name: "Your first model" });
  expect(guide.getAttribute("href")).toMatch(/\/help\/first-model\.html$/);
  const links = within(screen.getByRole("main")).getAllByRole("link");
  expect(links.map(({ textContent }) => textContent)).toEqual([
    "Your first model",
    "Functions by family",
    "Functions by question",
    "Datasets",
  ]);
  for (const link of links) expect(link.getAttribute("target")).toBe("_blank");
});

test("without the list of guides the reference is there all the same", async () => {
  startExcel();
  renderPane({ views: GUIDES, readJson: () => Promise.reject(new Error("gone")) });
  await screen.findByRole("link", { name: "Datasets" });
  expect(screen.queryByRole("link", { name: "Your first model" })).toBeNull();
});
