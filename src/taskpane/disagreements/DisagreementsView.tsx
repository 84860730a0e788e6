import { useCallback, useMemo } from "react";
import { loadDataset } from "../../datasets/dataset";
import {
  type Disagreement,
  DISAGREEMENTS_DATASET,
  disagreementsOf,
} from "../../datasets/disagreements";
import { usePane } from "../services/PaneContext";
import { sha256 } from "../services/sha256";
import { ListAndDetail } from "../parts/ListAndDetail";
import type { ListGroup } from "../parts/ListPage";
import { LoadedContent } from "../parts/LoadedContent";
import { useLoaded } from "../parts/useLoaded";
import { DisagreementDetail } from "./DisagreementDetail";

/** Where sources disagree: every question that they answer differently, with all answers. */
export function DisagreementsView() {
  const { readDataset } = usePane();
  const load = useCallback(
    async () => disagreementsOf(await loadDataset(DISAGREEMENTS_DATASET, readDataset, sha256)),
    [readDataset],
  );
  const loaded = useLoaded(load);
  return (
    <LoadedContent loaded={loaded}>
      {(disagreements) => <Disagreements disagreements={disagreements} />}
    </LoadedContent>
  );
}

function Disagreements({ disagreements }: { disagreements: readonly Disagreement[] }) {
  const groups = useMemo(() => [listGroup(disagreements)], [disagreements]);
  return (
    <ListAndDetail
      view="disagreements"
      noun="disagreements"
      groups={groups}
      items={disagreements}
      detail={(disagreement, { close }) => (
        <DisagreementDetail key={disagreement.id} disagreement={disagreement} onBack={close} />
      )}
    />
  );
}

function listGroup(disagreements: readonly Disagreement[]): ListGroup {
  return {
    title: "Where sources disagree",
    items: disagreements.map(({ id, question, reason, figures }) => ({
      id,
      title: question,
      text: figures.map(({ label, printed }) => `${label}: ${printed}`).join(" · "),
      texts: [
        question,
        figures.map(({ label, printed, source }) => `${label} ${printed} ${source}`).join(" "),
        reason,
      ],
    })),
  };
}
