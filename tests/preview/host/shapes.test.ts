import { png } from "../../support/png";
import { startExcel } from "../../support/office/startExcel";

test("a picture comes in its own size, and its height follows its width until they are set free", async () => {
  const { Excel, workbook } = startExcel();
  await Excel.run(async (context) => {
    const { shapes } = context.workbook.worksheets.getActiveWorksheet();
    const added = shapes.addImage(png(400, 200));
    added.name = "Chain";
    // 400 pixels of 1/96 inch are 300 points.
    added.load("name,type,width,height,lockAspectRatio");
    await context.sync();
    expect(added.toJSON()).toMatchObject({
      ...{ name: "Chain", type: "Image", width: 300, height: 150, lockAspectRatio: true },
    });
    added.width = 100;
    await context.sync();
    expect(workbook.pictures()[0]).toMatchObject({ width: 100, height: 50 });
    added.lockAspectRatio = false;
    added.height = 80;
    await context.sync();
    expect(workbook.pictures()[0]).toMatchObject({ width: 100, height: 80 });
    shapes.getItem("chain").delete();
    await context.sync();
    expect(workbook.pictures()).toEqual([]);
  });
});

test.each([
  ["an address", `data:image/png;base64,${png(4, 4)}`, "InvalidArgument"],
  ["nothing", "", "InvalidArgument"],
  ["bytes of another kind", btoa("<svg xmlns='http://www.w3.org/2000/svg'/>"), "InvalidArgument"],
])("%s is refused as a picture", async (_, image, code) => {
  const { Excel, workbook } = startExcel();
  const added = Excel.run(async (context) => {
    context.workbook.worksheets.getActiveWorksheet().shapes.addImage(image);
    await context.sync();
  });
  await expect(added).rejects.toMatchObject({ code });
  expect(workbook.pictures()).toEqual([]);
});

test("a protected sheet takes no picture and gives none up", async () => {
  const { Excel, workbook } = startExcel();
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.shapes.addImage(png(4, 4)).name = "Chain";
    sheet.protection.protect();
    await context.sync();
  });
  for (const act of [
    (shapes: Excel.ShapeCollection) => void shapes.addImage(png(4, 4)),
    (shapes: Excel.ShapeCollection) => shapes.getItem("Chain").delete(),
  ]) {
    const acted = Excel.run(async (context) => {
      act(context.workbook.worksheets.getActiveWorksheet().shapes);
      await context.sync();
    });
    await expect(acted).rejects.toMatchObject({ code: "AccessDenied" });
  }
  expect(workbook.pictures().length).toBe(1);
});
