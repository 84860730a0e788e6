import { formatA1 } from "../../workbook/a1";
import type { PageLayout, PageTexts } from "../../workbook/workbook";
import { bagOf, choiceOf, numberOf, textOf } from "../arguments";
import { HostObject, type Members, type Scalar } from "../members";
import { areaOf } from "./places";
import { SheetPart } from "./sheetPart";

/** How a sheet is printed; the preview prints nothing itself, but its files say so. */
export class PageLayoutObject extends SheetPart {
  override readonly members: Members<PageLayoutObject> = pageLayoutMembers;

  get page(): PageLayout {
    return this.state.page;
  }

  change(patch: Partial<PageLayout>): void {
    this.context.workbook.updateSheet(this.sheet, { page: { ...this.page, ...patch } });
  }
}

const ORIENTATIONS = ["Portrait", "Landscape"] as const;

const pageLayoutMembers: Members<PageLayoutObject> = {
  className: "PageLayout",
  scalars: {
    orientation: {
      get: ({ page }) => ORIENTATIONS[page.landscape ? 1 : 0],
      set: (layout, value) => {
        const orientation = choiceOf(value, ORIENTATIONS, "PageLayout.orientation");
        layout.change({ landscape: orientation === "Landscape" });
      },
    },
    zoom: {
      get: ({ page: { pagesWide, pagesTall } }) => ({
        horizontalFitToPages: pagesWide || null,
        verticalFitToPages: pagesTall || null,
        scale: null,
      }),
      set: (layout, value) => {
        const bag = bagOf(value, ["horizontalFitToPages", "verticalFitToPages"], "PageLayout.zoom");
        const pages = (key: keyof typeof bag): number =>
          bag[key] === undefined ? 0 : numberOf(bag[key], `PageLayout.zoom.${key}`);
        layout.change({
          pagesWide: pages("horizontalFitToPages"),
          pagesTall: pages("verticalFitToPages"),
        });
      },
    },
  },
  navigations: {
    headersFooters: (layout) => new HeadersFooters(layout),
  },
  methods: {
    setPrintArea: (layout, given) => {
      const area = areaOf(layout.context, given.at(0), layout.sheet, given.member);
      layout.change({ area: formatA1(area) });
    },
  },
};

class HeadersFooters extends HostObject {
  override readonly members: Members<HeadersFooters> = {
    className: "HeaderFooterGroup",
    navigations: { defaultForAllPages: ({ layout }) => new HeaderFooter(layout) },
  };

  constructor(readonly layout: PageLayoutObject) {
    super();
  }
}

class HeaderFooter extends HostObject {
  override readonly members: Members<HeaderFooter> = {
    className: "HeaderFooter",
    scalars: { ...texts("header"), ...texts("footer") },
  };

  constructor(readonly layout: PageLayoutObject) {
    super();
  }
}

function texts(which: "header" | "footer"): Record<string, Scalar<HeaderFooter>> {
  const noun = which === "header" ? "Header" : "Footer";
  return Object.fromEntries(
    (["left", "center", "right"] as const).map((side: keyof PageTexts) => [
      `${side}${noun}`,
      {
        get: ({ layout }: HeaderFooter) => layout.page[which][side],
        set: ({ layout }: HeaderFooter, value: unknown) => {
          const text = textOf(value, `HeaderFooter.${side}${noun}`);
          layout.change({ [which]: { ...layout.page[which], [side]: text } });
        },
      },
    ]),
  );
}
