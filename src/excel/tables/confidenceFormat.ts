/**
 * How a row's confidence shows: by the letters' shape first, so that it can be told without seeing
 * colours, with both colours set, so that it reads the same in a light and in a dark grid.
 */
const LOOKS: readonly {
  readonly levels: readonly string[];
  readonly bold: boolean;
  readonly font: string;
  readonly fill: string;
}[] = [
  { levels: ["unverified"], bold: true, font: "#7A0012", fill: "#FDE7E9" },
  { levels: ["article-claim", "illustrative"], bold: false, font: "#5C2E00", fill: "#FFF4CE" },
];

/** Said in the header's help. */
export const LEGEND = "Bold italic: unverified. Italic: claimed by an article, or illustrative.";

/** Rules by text, which need no address and so go on holding wherever the table is moved. */
export function showConfidence(cells: Excel.Range): void {
  for (const { levels, bold, font, fill } of LOOKS) {
    for (const text of levels) {
      const { textComparison } = cells.conditionalFormats.add("ContainsText");
      textComparison.format.font.italic = true;
      if (bold) textComparison.format.font.bold = true;
      textComparison.format.font.color = font;
      textComparison.format.fill.color = fill;
      textComparison.rule = { operator: "Contains", text };
    }
  }
}
