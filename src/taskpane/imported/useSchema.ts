import { useEffect, useState } from "react";
import { loadDescription } from "../../datasets/dataset";
import type { Schema } from "../../datasets/tableSchema";
import { schemaWithNames } from "../../datasets/withCountryNames";
import type { ImportAbout } from "../../excel/refresh/aboutImport";
import { usePane } from "../services/PaneContext";

/** What an imported table is held to: the schema kept with it, else that of the dataset as it ships. */
export function useSchema(about: ImportAbout | null, name: string | undefined): Schema | undefined {
  const { readDataset } = usePane();
  const [shipped, setShipped] = useState<Schema>();
  const kept = about?.description?.schema;
  const needed = about !== null && !kept ? name : undefined;
  const named = about?.found.mark.names === true;
  useEffect(() => {
    if (needed === undefined) return;
    loadDescription(needed, readDataset).then(
      ({ schema }) => setShipped(named ? schemaWithNames(schema) : schema),
      () => undefined,
    );
  }, [needed, named, readDataset]);
  return kept ?? shipped;
}
