import { parseStructRef } from "@borgar/fx";
import { columnReference } from "../../src/sheet/columnReference";

// Microsoft's page on structured references: these need brackets around the header, some an apostrophe before them.
const SPECIAL = "\t\n,:.[]#'\"{}$^&*+=-></@! ()%|~`;?\\";

test.each(Array.from(SPECIAL, (sign) => [JSON.stringify(sign), sign]))(
  "a header with %s stands in brackets of its own and reads back",
  (_, sign) => {
    const header = `a${sign}b`;
    const reference = columnReference("sales", header);
    expect(reference).toMatch(/^sales\[\[[^]*\]\]$/);
    expect(parseStructRef(reference)).toMatchObject({ table: "sales", columns: [header] });
  },
);

test.each(["trade", "Größe", "x_1", "2024"])("%s needs none", (header) => {
  expect(columnReference("sales", header)).toBe(`sales[${header}]`);
});
