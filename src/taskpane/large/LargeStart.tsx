import { AddressForm } from "../files/AddressForm";
import { FileDrop } from "../parts/FileDrop";
import { Notice } from "../parts/Notice";
import { RunningPanel } from "../parts/RunningPanel";
import { SmallText } from "../parts/SmallText";
import type { TaskState } from "../parts/useTask";
import { ViewPage } from "../parts/ViewPage";
import type { LargeTable } from "./engine/largeTable";

interface Props {
  readonly state: Exclude<TaskState<string, LargeTable>, { phase: "done" }>;
  readonly onOpen: (name: string, from: File | string) => void;
  readonly onCancel: () => void;
}

/** Where a large file comes in. */
export function LargeStart({ state, onOpen, onCancel }: Props) {
  return (
    <ViewPage title="Large tables" roomy>
      <SmallText>
        For files with more rows than a sheet, up to several gigabytes: choose columns, filter, look
        codes up, and add up. Only the answer comes into the workbook.
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
          <FileDrop
            label="Large file"
            accept=".csv,.tsv,.tab,.txt,.gz,.parquet,.pq,text/csv,application/gzip"
            onFiles={([file]) => file && onOpen(file.name, file)}
          >
            <SmallText>or drop it here. It stays on this machine.</SmallText>
            <SmallText>
              CSV in UTF-8 with one header row, also compressed by gzip; or Parquet.
            </SmallText>
          </FileDrop>
          <AddressForm onFetch={({ href, file }) => onOpen(file, href)} />
        </>
      )}
    </ViewPage>
  );
}
