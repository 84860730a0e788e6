/** @jest-environment jsdom */
import { screen, within } from "@testing-library/react";
import axe from "axe-core";
import { VIEWS } from "../../src/taskpane/views";
import { searchFiles } from "../../src/tools/search/searchFiles.mjs";
import { startExcelWithFunctions } from "../support/office/startExcelWithFunctions";
import { openView, readFunctions, renderPane, tab } from "../support/pane";

// Pages are fetched when they are first shown; here that means compiling them.
jest.setTimeout(240_000);

beforeEach(() => {
  startExcelWithFunctions();
  localStorage.clear();
});

const readJson = (path: string): Promise<unknown> =>
  path === "search.json"
    ? Promise.resolve(JSON.parse(searchFiles()[path] ?? ""))
    : readFunctions(path);

const box = () => screen.getByRole("searchbox", { name: "Search everything" });

test("the pane begins at home, with every view in one of five groups", async () => {
  const { container } = renderPane({ open: null });
  await screen.findByRole("heading", { name: /^Start here/ });
  const labels = ["Data", "Build", "Check", "Deliver", "Help"].flatMap((group) => {
    const section = screen.getByRole("region", { name: new RegExp(`^${group}`) });
    return within(section)
      .getAllByRole("button")
      .map((button) => button.dataset["item"]);
  });
  expect(labels).toEqual(VIEWS.map(({ label }) => label));
  const { violations, passes } = await axe.run(container, {
    rules: { "color-contrast": { enabled: false } },
  });
  expect(violations).toEqual([]);
  expect(passes.length).toBeGreaterThan(10);
});

test("home is one press away from every view, and every view from home", async () => {
  const { user } = renderPane({ open: null });
  for (const { label } of VIEWS) {
    await openView(user, label);
    expect(tab(label).getAttribute("aria-selected")).toBe("true");
  }
  expect(VIEWS.length).toBeGreaterThan(8);
});

test("home says what the workbook holds, and leads there", async () => {
  const { user } = renderPane();
  await user.click(await screen.findByRole("button", { name: /^Bill of materials: the article/ }));
  await screen.findByRole("button", { name: /^Filter: / });
  expect(screen.getAllByText(/^This clears Excel’s Undo list/).length).toBe(1);
  await user.click(screen.getByRole("button", { name: "Import to a new sheet" }));
  await screen.findAllByText(/^Imported 4 rows/);
  await user.click(screen.getByRole("button", { name: "Home" }));
  const held = await screen.findByRole("region", { name: /^In this workbook/ });
  await user.click(within(held).getByRole("button", { name: /^bom_article/ }));
  expect(await screen.findByRole("heading", { name: "bom_article" })).toBeTruthy();
});

test("a page is kept as recent, and as a favourite once it is marked", async () => {
  const { user } = renderPane();
  await user.click(
    await screen.findByRole("button", { name: /^Sector dependence of Chinese exports/ }),
  );
  await user.click(await screen.findByRole("button", { name: "Favourite" }));
  await user.click(screen.getByRole("button", { name: "Home" }));
  const kept = screen.getByRole("region", { name: "Favourites" });
  await user.click(
    within(kept).getByRole("button", { name: /^Sector dependence of Chinese exports/ }),
  );
  expect(
    await screen.findByRole("heading", { name: "Sector dependence of Chinese exports" }),
  ).toBeTruthy();
  await user.click(screen.getByRole("button", { name: "Favourite" }));
  await user.click(screen.getByRole("button", { name: "Home" }));
  expect(screen.queryByRole("region", { name: "Favourites" })).toBeNull();
  const recent = screen.getByRole("region", { name: "Recent" });
  expect(
    within(recent).getByRole("button", { name: /^Sector dependence of Chinese exports/ }),
  ).toBeTruthy();
});

test("a search leads by keyboard to the rows that it found", async () => {
  const { user } = renderPane({ open: null, readJson });
  await user.type(box(), "galium");
  const results = await screen.findByRole("region", { name: "Datasets" });
  const names = within(results)
    .getAllByRole("button")
    .map(({ dataset }) => dataset["item"]);
  await user.keyboard("{ArrowDown}");
  const steps = names.indexOf("dataset mineral-import-sources");
  expect(steps).toBeGreaterThanOrEqual(0);
  await user.keyboard("{ArrowDown}".repeat(steps));
  await user.keyboard("{Enter}");
  expect(
    await screen.findByRole("heading", { name: "US import sources of minerals" }),
  ).toBeTruthy();
  expect(await screen.findByRole("button", { name: /^Filter: \d+ of [\d,]+ rows/ })).toBeTruthy();
  await user.click(box());
  expect(await screen.findByRole("region", { name: "Datasets" })).toBeTruthy();
  await user.keyboard("{Escape}");
  expect(
    await screen.findByRole("heading", { name: "US import sources of minerals" }),
  ).toBeTruthy();
});

test("a search that finds nothing says so", async () => {
  const { user } = renderPane({ open: null, readJson });
  await user.type(box(), "qqqzzzxx");
  expect(await screen.findByText(/^Nothing matches “qqqzzzxx”/)).toBeTruthy();
});

test("a function found leads to its page, and the search stays for the next result", async () => {
  const { user } = renderPane({ open: null, readJson });
  await user.type(box(), "HALT_MC");
  const results = await screen.findByRole("region", { name: "Functions" });
  await user.click(within(results).getAllByRole("button", { name: /^HALT_MC/ })[0]!);
  expect(await screen.findByRole("heading", { name: "HALT_MC" })).toBeTruthy();
  expect(box()).toHaveProperty("value", "HALT_MC");
});
