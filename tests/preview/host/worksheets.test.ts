import { startExcel } from "../../support/office/startExcel";

const { Excel } = startExcel();

describe("worksheets", () => {
  test("a sheet is found by name in any case, by id, or is a null object", async () => {
    await Excel.run(async (context) => {
      const { worksheets } = context.workbook;
      const added = worksheets.add("Imports").load("id,name,position");
      const found = worksheets.getItemOrNullObject("IMPORTS").load("id");
      const none = worksheets.getItemOrNullObject("Nowhere");
      await context.sync();
      expect(found.id).toBe(added.id);
      expect(none.isNullObject).toBe(true);
      const byId = worksheets.getItem(added.id).load("name");
      await context.sync();
      expect(byId.name).toBe("Imports");
    });
  });

  test("has no pictures or drawings, and says so", async () => {
    await Excel.run(async (context) => {
      const shapes = context.workbook.worksheets.getFirst().shapes.load("items/id");
      const count = shapes.getCount();
      await context.sync();
      expect([shapes.items, count.value]).toEqual([[], 0]);
    });
  });

  test("asking for a sheet that is not there names the place of the error", async () => {
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Nowhere").load("name");
      await expect(context.sync()).rejects.toMatchObject({
        code: "ItemNotFound",
        message: "The requested resource doesn't exist.",
        debugInfo: { errorLocation: "WorksheetCollection.getItem" },
      });
    });
  });

  test("a taken name is refused", async () => {
    await Excel.run(async (context) => {
      context.workbook.worksheets.add("Taken");
      await context.sync();
      context.workbook.worksheets.add("taken");
      await expect(context.sync()).rejects.toMatchObject({ code: "ItemAlreadyExists" });
    });
  });

  test("what came before a failure in the same sync stays", async () => {
    await Excel.run(async (context) => {
      context.workbook.worksheets.add("Before the failure");
      context.workbook.worksheets.add("Bad/name");
      context.workbook.worksheets.add("After the failure");
      await expect(context.sync()).rejects.toMatchObject({ code: "InvalidArgument" });
    });
    await Excel.run(async (context) => {
      const before = context.workbook.worksheets.getItemOrNullObject("Before the failure");
      const after = context.workbook.worksheets.getItemOrNullObject("After the failure");
      await context.sync();
      expect([before.isNullObject, after.isNullObject]).toEqual([false, true]);
    });
  });

  test("the list holds every sheet in its order, and can be loaded in part", async () => {
    await Excel.run(async (context) => {
      const { worksheets } = context.workbook;
      worksheets.load("items/name,items/visibility");
      const first = worksheets.getFirst().load("name");
      await context.sync();
      const names = worksheets.items.map(({ name }) => name);
      expect(names[0]).toBe(first.name);
      expect(names.length).toBeGreaterThan(1);
      const part = context.workbook.worksheets;
      part.load({ name: true, $top: 1, $skip: 1 });
      await context.sync();
      expect(part.items.map(({ name }) => name)).toEqual([names[1]]);
    });
  });

  test("position, visibility, tab colour, gridlines and frozen panes", async () => {
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.add("Looks");
      sheet.set({ position: 0, tabColor: "#336699", showGridlines: false });
      sheet.freezePanes.freezeRows(2);
      sheet.load("position,tabColor,showGridlines,visibility");
      const frozen = sheet.freezePanes.getLocationOrNullObject().load("address");
      await context.sync();
      expect([sheet.position, sheet.tabColor, sheet.showGridlines]).toEqual([0, "#336699", false]);
      expect([sheet.visibility, frozen.address]).toEqual(["Visible", "Looks!1:2"]);
      sheet.freezePanes.unfreeze();
      const none = sheet.freezePanes.getLocationOrNullObject();
      await context.sync();
      expect(none.isNullObject).toBe(true);
    });
  });

  test("a copy stands where it was asked to", async () => {
    await Excel.run(async (context) => {
      const original = context.workbook.worksheets.add("Original");
      original.getRange("A1").values = [[5]];
      const copy = original.copy("Before", original);
      copy.load("name,position");
      original.load("position");
      const cell = copy.getRange("A1").load("values");
      await context.sync();
      expect(copy.name).toBe("Original (2)");
      expect(copy.position).toBe(original.position - 1);
      expect(cell.values).toEqual([[5]]);
    });
  });

  test("a very hidden sheet is deleted only after it is made merely hidden", async () => {
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.add("Kept");
      sheet.visibility = "VeryHidden";
      await context.sync();
      sheet.delete();
      await expect(context.sync()).rejects.toMatchObject({ code: "InvalidOperation" });
    });
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Kept");
      sheet.visibility = "Hidden";
      sheet.delete();
      const gone = context.workbook.worksheets.getItemOrNullObject("Kept").load("name");
      await context.sync();
      expect(gone.isNullObject).toBe(true);
    });
  });

  test("a deleted sheet is gone, and the last visible one stays", async () => {
    await Excel.run(async (context) => {
      const { worksheets } = context.workbook;
      worksheets.load("items/name");
      await context.sync();
      for (const sheet of worksheets.items.slice(1)) sheet.delete();
      await context.sync();
      worksheets.getFirst().delete();
      await expect(context.sync()).rejects.toMatchObject({ code: "InvalidArgument" });
    });
  });

  test("a protected sheet refuses cells that are locked, and takes the others", async () => {
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.add("Protected");
      sheet.getRange("B1").format.protection.locked = false;
      sheet.protection.protect();
      sheet.protection.load("protected");
      await context.sync();
      expect(sheet.protection.protected).toBe(true);
      sheet.getRange("B1").values = [["input"]];
      await context.sync();
      sheet.getRange("A1").values = [["changed"]];
      await expect(context.sync()).rejects.toMatchObject({ code: "AccessDenied" });
      sheet.tables.add("D1:E2", true);
      await expect(context.sync()).rejects.toMatchObject({ code: "AccessDenied" });
      sheet.protection.unprotect();
      sheet.getRange("A1").values = [["changed"]];
      await context.sync();
    });
  });
});
