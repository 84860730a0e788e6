import { useCallback } from "react";
import { loadCatalogue, type Catalogue } from "../../datasets/catalogue";
import { workbookContents } from "../../excel/contents/workbookContents";
import { MODEL_LIST } from "../../models/modelList";
import { loadFunctionHelp } from "../services/functionHelp";
import { readGuides } from "../services/guides";
import { useNavigation } from "../services/navigation";
import { usePane, type Pane } from "../services/PaneContext";
import { bundledEntries, type LabelsByDataset } from "./bundledEntries";
import type { Entry, FoundEntry } from "./entry";
import { searchOver, type Places } from "./searchOver";
import { workbookEntries } from "./workbookEntries";

export type SearchAll = (query: string) => readonly FoundEntry[];

interface Labels {
  readonly places: Places;
  readonly datasets: LabelsByDataset;
}

/** Loads what the search looks through: what ships, and what the workbook holds now. */
export function useSearchAll(): () => Promise<SearchAll> {
  const { readDataset, readJson } = usePane();
  const { views } = useNavigation();
  return useCallback(async () => {
    const [catalogue, functions, guides, { places, datasets }] = await Promise.all([
      loadCatalogue(readDataset),
      loadFunctionHelp(readJson),
      readGuides(readJson),
      labelsBeside(readJson),
    ]);
    const bundled = bundledEntries({
      ...{ catalogue, labels: datasets, functions, models: MODEL_LIST, views, guides },
    });
    return searchOver([...bundled, ...(await standing(catalogue))], places);
  }, [readDataset, readJson, views]);
}

/** Without that file datasets are still found by their titles and columns. */
function labelsBeside(readJson: Pane["readJson"]): Promise<Labels> {
  return readJson("search.json").then(
    (labels) => labels as Labels,
    () => ({ places: {}, datasets: {} }),
  );
}

/** The workbook's own things; where Excel does not answer, what ships is found all the same. */
async function standing({ groups, starters }: Catalogue): Promise<Entry[]> {
  const summaries = [...groups.flatMap(({ datasets }) => datasets), ...starters];
  const titles = {
    datasets: new Map(summaries.map(({ name, title }) => [name, title])),
    models: new Map(MODEL_LIST.map(({ id, title }) => [id, title])),
  };
  return workbookContents().then(
    (contents) => workbookEntries(contents, titles),
    () => [],
  );
}
