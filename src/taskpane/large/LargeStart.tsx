import { useState } from "react";
import { Notice } from "../parts/Notice";
import { RunningPanel } from "../parts/RunningPanel";
import { Sections } from "../parts/Sections";
import { SmallText } from "../parts/SmallText";
import type { TaskState } from "../parts/useTask";
import { ViewPage } from "../parts/ViewPage";
import type { LargeTable } from "./engine/largeTable";
import { LargeFile } from "./LargeFile";
import { WarehouseStart } from "./warehouse/WarehouseStart";

interface Props {
  readonly state: Exclude<TaskState<string, LargeTable>, { phase: "done" }>;
  readonly onOpen: (name: string, open: (signal: AbortSignal) => Promise<LargeTable>) => void;
  readonly onCancel: () => void;
}

/** Where a large file or a table of a warehouse comes in. */
export function LargeStart({ state, onOpen, onCancel }: Props) {
  const [section, setSection] = useState("file");
  return (
    <ViewPage title="Large tables" roomy>
      <SmallText>
        For tables too big for a sheet: choose columns, filter, look up codes and total. Only the
        answer is imported.
      </SmallText>
      {state.phase === "running" ? (
        <RunningPanel
          text={state.progress}
          done={0}
          total={null}
          label="Opening"
          cancelling={state.cancelling}
          patience={null}
          cancel={onCancel}
        />
      ) : (
        <>
          {state.phase === "failed" && (
            <Notice intent={state.cancelled ? "info" : "error"}>
              {state.cancelled ? "Cancelled. Nothing was read." : state.sentence}
            </Notice>
          )}
          <Sections
            label="Where the table is"
            shown={section}
            onShow={setSection}
            sections={[
              { id: "file", label: "File", content: <LargeFile onOpen={onOpen} /> },
              { id: "warehouse", label: "Warehouse", content: <WarehouseStart onOpen={onOpen} /> },
            ]}
          />
        </>
      )}
    </ViewPage>
  );
}
