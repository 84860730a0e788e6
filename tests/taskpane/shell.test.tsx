/** @jest-environment jsdom */
import { screen, waitFor } from "@testing-library/react";
import axe from "axe-core";
import { startExcelWithFunctions } from "../support/office/startExcelWithFunctions";
import { findTab, openView, renderPane, tab } from "../support/pane";

beforeEach(() => {
  startExcelWithFunctions();
  localStorage.clear();
});

test("the views are tabs that show their panels", async () => {
  const { user } = renderPane();
  expect(tab("Datasets").getAttribute("aria-selected")).toBe("true");
  const panel = screen.getByRole("tabpanel", { name: /Datasets/ });
  expect(panel.id).toBe(tab("Datasets").getAttribute("aria-controls"));
  await openView(user, "Functions");
  expect(await screen.findByRole("tabpanel", { name: /Functions/ })).toBeTruthy();
  expect(screen.queryByRole("tabpanel", { name: /Datasets/ })).toBeNull();
});

test("a view keeps what was done in it while another is shown", async () => {
  const { user } = renderPane();
  await user.type(await screen.findByRole("searchbox", { name: "Search datasets" }), "magnet");
  await openView(user, "Functions");
  await screen.findByText("EXPOSURE_RATIO");
  await openView(user, "Datasets");
  expect(screen.getByRole("searchbox", { name: "Search datasets" })).toHaveProperty(
    "value",
    "magnet",
  );
});

test("the chosen appearance lasts", async () => {
  const { user, unmount } = renderPane();
  await user.click(screen.getByRole("button", { name: "Settings" }));
  await user.click(await screen.findByRole("menuitemradio", { name: "Dark" }));
  await waitFor(() => expect(document.documentElement.style.colorScheme).toBe("dark"));
  unmount();
  document.documentElement.style.colorScheme = "";
  renderPane();
  await waitFor(() => expect(document.documentElement.style.colorScheme).toBe("dark"));
});

test("an appearance that cannot be kept still applies", async () => {
  const refuse = jest.spyOn(Storage.prototype, "setItem").mockImplementation(() => {
    throw new DOMException("closed", "SecurityError");
  });
  const { user } = renderPane();
  await user.click(screen.getByRole("button", { name: "Settings" }));
  await user.click(await screen.findByRole("menuitemradio", { name: "Dark" }));
  await waitFor(() => expect(document.documentElement.style.colorScheme).toBe("dark"));
  refuse.mockRestore();
});

test("no page breaks a rule of accessibility that shows without layout", async () => {
  const { user, container } = renderPane();
  const problems: string[] = [];
  let passes = 0;
  const look = async (page: string) => {
    const result = await axe.run(
      // Fluent's focus traps are hidden and pass the focus on; axe takes them for controls.
      { include: [container], exclude: ["[data-tabster-dummy]"] },
      {
        runOnly: ["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa", "best-practice"],
        // Colours need a canvas, which only a browser has.
        rules: { "color-contrast": { enabled: false } },
      },
    );
    passes += result.passes.length;
    problems.push(...result.violations.map(({ id, nodes }) => `${page}: ${id} ${nodes[0]?.html}`));
  };
  await user.click((await screen.findByText("Macro exposure ratios")).closest("button")!);
  for (const name of ["Rows", "Sources"]) {
    await user.click(await findTab(name));
    await look(name);
  }
  await openView(user, "Functions");
  await user.click((await screen.findByText("EXPOSURE_RATIO")).closest("button")!);
  await look("a function");
  expect(problems).toEqual([]);
  expect(passes).toBeGreaterThan(40);
});
