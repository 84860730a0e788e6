import { type Layout, STATE_ROW, WIDTH } from "../../models/layout/layOut";
import type { BuildPlan } from "./planModel";

/** Points that a page of A4 leaves between usual margins. */
const PAGE = { portrait: [500, 700], landscape: [745, 455] } as const;
const ROW_HEIGHT = 15;
/** What the answer and the title are taller than a row. */
const TALLER = 65;

/**
 * What a client is handed on paper: the answer, the inputs, the first results and charts on one page, with the date,
 * the sources and the page. The workings below are for the screen. The answer stays in view there.
 */
export function layOutPage(
  sheet: Excel.Worksheet,
  { layout, request: { spec, data } }: Pick<BuildPlan, "layout" | "request">,
  width: number,
): void {
  const rows = summaryRows(layout);
  const height = rows * ROW_HEIGHT + TALLER;
  const page = sheet.pageLayout;
  page.setPrintArea(sheet.getRangeByIndexes(0, 0, rows, WIDTH));
  page.orientation =
    scale(PAGE.landscape, width, height) > scale(PAGE.portrait, width, height)
      ? "Landscape"
      : "Portrait";
  page.zoom = { horizontalFitToPages: 1, verticalFitToPages: 1 };
  const sources = spec.needs.flatMap(({ role }) => data[role]?.description.title ?? []);
  const texts = page.headersFooters.defaultForAllPages;
  texts.leftHeader = written(spec.title);
  texts.rightHeader = "&D";
  texts.leftFooter = written(cut(`Sources: ${[...new Set(sources)].join("; ")}`));
  texts.rightFooter = "Page &P of &N";
  sheet.freezePanes.freezeRows(STATE_ROW + 1);
}

const scale = ([across, down]: readonly [number, number], width: number, height: number): number =>
  Math.min(across / width, down / height);

/** Down to the first charts, or to the checks where there are none. */
function summaryRows({ blocks, checksRow }: Layout): number {
  const at = blocks.findIndex(({ block }) => block.kind === "charts");
  return at < 0 ? checksRow : (blocks[at + 1]?.row ?? checksRow);
}

/** Excel takes 255 letters for the three sides together. */
const LONGEST = 200;

const cut = (text: string): string =>
  text.length <= LONGEST ? text : `${text.slice(0, LONGEST - 1)}…`;

/** In headers and footers & begins a code. */
const written = (text: string): string => text.replaceAll("&", "&&");
