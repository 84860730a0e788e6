import { disconnect } from "./support/browser";
import { Preview } from "./support/preview";

/** What the grid's own calculation got wrong until it was patched. Expected values are Excel's. */
describe("the preview's grid calculates as Excel does", () => {
  let preview: Preview;

  beforeAll(async () => {
    preview = await Preview.open();
  });

  afterAll(async () => {
    await preview.close();
    await disconnect();
  });

  // The grid answered the second question about a range from an index that had it wrong.
  test.each([
    ["=SUM((A1:A3=0)*1)", 2],
    ['=SUM((A1:A3="")*1)', 2],
    ["=SUM((A1:A3<>0)*1)", 1],
    ['=SUM(IF(A1:A3="",10,1))', 21],
    ['=SUM((A1:A3=0)*(A1:A3=""))', 1],
    ['=SUM((A1:A3="")*(1-(A1:A3=0)))', 1],
    ['=SUM((A1:A3=0)*(A1:A3=0)*(A1:A3<>""))', 1],
    ['=IF(A2="","blank","filled")', "blank"],
    ["=A2=0", true],
  ])("%s over 0, a blank cell and an empty text, asked twice", async (formula, expected) => {
    await preview.type("A1", 0);
    await preview.type("A3", '=""');
    const first = await preview.type("B1", formula);
    const second = await preview.type("B2", formula);
    expect([first.value, second.value]).toEqual([expected, expected]);
  });

  test.each([
    ["=SUM(2*{1;2})", 6],
    ["=SUM(1+{1,2;3,4}*{10;100})", 734],
    ["=SUM(ROUND({1.25;2.5},0))", 4],
    ["=1/3", 0.3333333333333333],
    // A number in another spelling than the machine's own was compared as a text, above every number.
    ["=IF(5<1E-9,1,0)", 0],
    ["=IF(5<0.10,1,0)", 0],
    ["=IF(0<-0.000000001,1,0)", 0],
    ["=IF(MIN(0,1)<-1E-9,1,0)", 0],
    ["=IF(2=2.0,1,0)", 1],
    ["=1E12/1E10", 100],
    ['=IF(ISTEXT("0.10"),1,0)', 1],
    ['=LEN("0.10")', 4],
    // The signs of comparison know no wildcards.
    ['=IF("abc"="ab*",1,0)', 0],
    ['=IF("ab*"="AB*",1,0)', 1],
    ['=SUM(({"country:CHN";"country:*"}="country:*")*1)', 1],
    ['=SUM(({"country:CHN";"b"}<>"country:*")*1)', 2],
    ['=COUNTIF(L1:L2,"country:*")', 2],
    ['=SUM((L1:L2="country:*")*1)', 1],
    ["=SUM((L1:L2=TRANSPOSE(L1:L2))*1)", 2],
    // Blank cells beside an empty text.
    ["=SUM((TRIM(J1:J3)<>J1:J3)*1)", 0],
    ["=SUM((J1:J3=TRIM(J1:J3))*1)", 3],
    ["=SUMPRODUCT(--(TRIM(INDEX(J1:K3,0,1))=INDEX(J1:K3,0,1)))", 3],
  ])("%s is %d", async (formula, expected) => {
    await preview.type("L1", "country:CHN");
    await preview.type("L2", "country:*");
    expect((await preview.type("C1", formula)).value).toBe(expected);
  });

  test("SUBTOTAL leaves out hidden rows where it is told to, also after they are shown again", async () => {
    for (const [cell, value] of Object.entries({ E1: 1, E2: 2, E3: 4, E4: 8 })) {
      await preview.type(cell, value);
    }
    await preview.type("G10", "=SUBTOTAL(9,E1:E4)");
    await preview.type("G11", "=SUBTOTAL(109,E1:E4)");
    const pane = await preview.paneFrame();
    const hide = async (hidden: boolean): Promise<unknown[]> => {
      await pane.evaluate(
        (rowHidden) =>
          Excel.run(async (context) => {
            const sheet = context.workbook.worksheets.getActiveWorksheet();
            sheet.getRange("2:3").rowHidden = rowHidden;
            await context.sync();
          }),
        hidden,
      );
      // Hiding alone calculates nothing, in Excel either.
      await preview.type("E4", hidden ? 16 : 8);
      return [(await preview.cell("G10")).value, (await preview.cell("G11")).value];
    };
    expect(await hide(true)).toEqual([23, 17]);
    expect(await hide(false)).toEqual([15, 15]);
  });
});
