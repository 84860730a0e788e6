import { Button } from "@fluentui/react-components";
import { useRef } from "react";
import { LARGE_VERSION } from "../../../datasets/large/largeDataset";
import { readMappedAgain } from "../../../excel/mapping/readMappedAgain";
import type { ImportAbout } from "../../../excel/refresh/aboutImport";
import { askLargeAgain } from "../../large/askLargeAgain";
import { newerFile } from "../../files/newerFile";
import { usePane } from "../../services/PaneContext";
import type { RefreshControl } from "./useRefresh";

interface Props {
  readonly about: ImportAbout;
  readonly look: RefreshControl["look"];
}

/** The way to newer rows of a table of the user's own: a newer file, or the table that it was made from. */
export function OwnRefresh({ about, look }: Props) {
  const { readDataset } = usePane();
  const { found, description, request } = about;
  const fields = description?.schema.fields ?? [];
  if (description?.version === "own table") {
    const columns = fields.map(({ name }) => name);
    return (
      <Button
        size="small"
        onClick={() =>
          look("Reading the table again…", (signal) =>
            readMappedAgain(found.id, columns, new Date(), signal),
          )
        }
      >
        Read its table again
      </Button>
    );
  }
  if (description?.version === LARGE_VERSION && request) {
    const address = description.sources[0]?.path;
    if (address !== undefined && request.inputs["table"] !== undefined) {
      const { host } = new URL(address);
      return (
        <Button
          size="small"
          onClick={() =>
            look(`Asking ${host}…`, async (signal) => {
              const { askWarehouseAgain } = await import("../../large/warehouse/askWarehouseAgain");
              return askWarehouseAgain(address, request, signal, readDataset);
            })
          }
        >
          {`Ask ${host} again`}
        </Button>
      );
    }
    const ask = (from: File | string, name: string): void =>
      look(`Asking ${name}…`, (signal) => askLargeAgain(from, request, signal, readDataset));
    return (
      <>
        {address !== undefined && (
          <Button size="small" onClick={() => ask(address, new URL(address).host)}>
            {`Ask ${new URL(address).host} again`}
          </Button>
        )}
        <NewerFile onFile={(file) => ask(file, file.name)} />
      </>
    );
  }
  if (description?.version !== "own file") return null;
  return (
    <NewerFile
      onFile={(file) => look(`Reading ${file.name}…`, (signal) => newerFile(file, fields, signal))}
    />
  );
}

/** Asks for a file that takes the place of the former one. */
function NewerFile({ onFile }: { readonly onFile: (file: File) => void }) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button size="small" onClick={() => input.current?.click()}>
        Choose a newer file
      </Button>
      <input
        ref={input}
        type="file"
        hidden
        aria-label="Newer file"
        onChange={({ target }) => {
          const [file] = target.files ?? [];
          if (file) onFile(file);
          // So that the same file, corrected, can be chosen again.
          target.value = "";
        }}
      />
    </>
  );
}
