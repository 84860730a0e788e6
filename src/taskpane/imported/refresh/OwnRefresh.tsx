import { Button } from "@fluentui/react-components";
import { useRef } from "react";
import { readMappedAgain } from "../../../excel/mapping/readMappedAgain";
import type { ImportAbout } from "../../../excel/refresh/aboutImport";
import { newerFile } from "../../files/newerFile";
import type { RefreshControl } from "./useRefresh";

interface Props {
  readonly about: ImportAbout;
  readonly look: RefreshControl["look"];
}

/** The way to newer rows of a table of the user's own: a newer file, or the table that it was made from. */
export function OwnRefresh({ about, look }: Props) {
  const input = useRef<HTMLInputElement>(null);
  const { found, description } = about;
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
  if (description?.version !== "own file") return null;
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
          if (file) look(`Reading ${file.name}…`, (signal) => newerFile(file, fields, signal));
          // So that the same file, corrected, can be chosen again.
          target.value = "";
        }}
      />
    </>
  );
}
