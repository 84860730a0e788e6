import { makeStyles } from "@fluentui/react-components";
import { useCallback, useMemo, useState } from "react";
import { loadDataset } from "../../datasets/dataset";
import {
  type Disagreement,
  DISAGREEMENTS_DATASET,
  disagreementsOf,
} from "../../datasets/disagreements";
import { usePane } from "../PaneContext";
import { sha256 } from "../datasets/sha256";
import { ListPage, type ListGroup } from "../parts/ListPage";
import { LoadedContent } from "../parts/LoadedContent";
import { useLoaded } from "../parts/useLoaded";
import { DisagreementDetail } from "./DisagreementDetail";

const useStyles = makeStyles({
  page: { height: "100%", minHeight: 0, "&[hidden]": { display: "none" } },
});

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
  const styles = useStyles();
  const [open, setOpen] = useState<string | null>(null);
  const [left, setLeft] = useState<string | null>(null);
  const groups = useMemo(() => [listGroup(disagreements)], [disagreements]);
  const shown = disagreements.find(({ id }) => id === open);
  return (
    <>
      <div className={styles.page} hidden={shown !== undefined}>
        <ListPage
          noun="disagreements"
          groups={groups}
          onOpen={(id) => {
            setOpen(id);
            setLeft(null);
          }}
          focused={left}
        />
      </div>
      {shown && (
        <DisagreementDetail
          key={shown.id}
          disagreement={shown}
          onBack={() => {
            setLeft(shown.id);
            setOpen(null);
          }}
        />
      )}
    </>
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
