import type { HeaderFooter, PageSetup, Worksheet } from "@cj-tech-master/excelts";
import type { PageLayout, PageTexts } from "../workbook/workbook";

/** How a sheet is printed, as a file says it. */
export function toFilePage(page: PageLayout): {
  pageSetup: Partial<PageSetup>;
  headerFooter: Partial<HeaderFooter>;
} {
  const { landscape, area, pagesWide, pagesTall, header, footer } = page;
  const isFitted = pagesWide > 0 || pagesTall > 0;
  return {
    pageSetup: {
      orientation: landscape ? "landscape" : "portrait",
      ...(area === "" ? {} : { printArea: area }),
      ...(isFitted ? { fitToPage: true, fitToWidth: pagesWide, fitToHeight: pagesTall } : {}),
    },
    headerFooter: { oddHeader: toCode(header), oddFooter: toCode(footer) },
  };
}

/** A sheet of a file may lack either, whatever the library's types say. */
export function fromFilePage(
  sheet: Partial<Pick<Worksheet, "pageSetup" | "headerFooter">>,
): PageLayout {
  const { orientation, printArea, fitToPage, fitToWidth, fitToHeight } = sheet.pageSetup ?? {};
  const isFitted = fitToPage === true;
  return {
    landscape: orientation === "landscape",
    area: printArea ?? "",
    pagesWide: isFitted ? (fitToWidth ?? 1) : 0,
    pagesTall: isFitted ? (fitToHeight ?? 1) : 0,
    header: fromCode(sheet.headerFooter?.oddHeader),
    footer: fromCode(sheet.headerFooter?.oddFooter),
  };
}

/** One text for the three sides, each behind its letter. */
const toCode = ({ left, center, right }: PageTexts): string =>
  [
    ["&L", left],
    ["&C", center],
    ["&R", right],
  ]
    .filter(([, text]) => text !== "")
    .map((pair) => pair.join(""))
    .join("");

function fromCode(code: string | null | undefined): PageTexts {
  const side = (letter: string): string =>
    new RegExp(`(?<!&)&${letter}((?:(?!(?<!&)&[LCR])[^])*)`).exec(code ?? "")?.[1] ?? "";
  return { left: side("L"), center: side("C"), right: side("R") };
}
