import { useMemo } from "react";
import { LIVE_SOURCES } from "../../datasets/live/liveSources";
import type { LiveSource } from "../../datasets/live/liveSource";
import { ListAndDetail } from "../parts/ListAndDetail";
import type { ListGroup } from "../parts/ListPage";
import { LiveSourceDetail } from "./LiveSourceDetail";

/** Publishers that can be asked for newer or other figures than those that ship. */
export function LiveView({ sources = LIVE_SOURCES }: { sources?: readonly LiveSource[] }) {
  const groups = useMemo(() => [listGroup(sources)], [sources]);
  return (
    <ListAndDetail
      view="live"
      noun="live sources"
      groups={groups}
      items={sources}
      detail={(source, { close }) => (
        <LiveSourceDetail key={source.id} source={source} onBack={close} />
      )}
    />
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
