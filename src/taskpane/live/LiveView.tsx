import { makeStyles } from "@fluentui/react-components";
import { useMemo, useState } from "react";
import { LIVE_SOURCES } from "../../datasets/live/liveSources";
import type { LiveSource } from "../../datasets/live/liveSource";
import { ListPage, type ListGroup } from "../parts/ListPage";
import { LiveSourceDetail } from "./LiveSourceDetail";

const useStyles = makeStyles({
  page: { height: "100%", minHeight: 0, "&[hidden]": { display: "none" } },
});

/** Publishers that can be asked for newer or other figures than those that ship. */
export function LiveView({ sources = LIVE_SOURCES }: { sources?: readonly LiveSource[] }) {
  const styles = useStyles();
  const [open, setOpen] = useState<string | null>(null);
  const [left, setLeft] = useState<string | null>(null);
  const groups = useMemo(() => [listGroup(sources)], [sources]);
  const shown = sources.find(({ id }) => id === open);
  return (
    <>
      <div className={styles.page} hidden={shown !== undefined}>
        <ListPage
          noun="live sources"
          groups={groups}
          onOpen={(id) => {
            setOpen(id);
            setLeft(null);
          }}
          focused={left}
        />
      </div>
      {shown && (
        <LiveSourceDetail
          key={shown.id}
          source={shown}
          onBack={() => {
            setLeft(shown.id);
            setOpen(null);
          }}
        />
      )}
    </>
  );
}

function listGroup(sources: readonly LiveSource[]): ListGroup {
  return {
    title: "Asked only when you press the button that names them",
    items: sources.map(({ id, title, description }) => ({
      id,
      title,
      text: description,
      texts: [title, description],
    })),
  };
}
