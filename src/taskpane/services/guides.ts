import type { Pane } from "./PaneContext";

/** A page of the help beside the functions', as guides.json lists it. */
export interface Guide {
  readonly name: string;
  readonly title: string;
  /** Its first paragraph. */
  readonly lead: string;
}

export interface GuideGroup {
  readonly title: string;
  readonly line: string;
  readonly guides: readonly Guide[];
}

/** Beside the page, as the functions' help. */
export const guideAddress = (name: string): string => `help/${name}.html`;

/** The address of a file that lies beside the pane's own page. */
export const beside = (file: string): string => new URL(file, document.baseURI).href;

/** Without them the pane still works. */
export const readGuides = (readJson: Pane["readJson"]): Promise<readonly GuideGroup[]> =>
  readJson("guides.json").then(
    (groups) => groups as readonly GuideGroup[],
    () => [],
  );
