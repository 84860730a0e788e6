import { makeStyles, tokens } from "@fluentui/react-components";
import { AddressForm } from "../files/AddressForm";
import { FileDrop } from "../parts/FileDrop";
import { SmallText } from "../parts/SmallText";
import type { LargeTable } from "./engine/largeTable";

const useStyles = makeStyles({ file: { display: "grid", rowGap: tokens.spacingVerticalL } });

interface Props {
  readonly onOpen: (name: string, open: (signal: AbortSignal) => Promise<LargeTable>) => void;
}

/** A file of this machine or on the web. The engine is fetched by the first who opens one. */
export function LargeFile({ onOpen }: Props) {
  const styles = useStyles();
  return (
    <div className={styles.file}>
      <FileDrop
        label="Large file"
        accept=".csv,.tsv,.tab,.txt,.gz,.parquet,.pq,text/csv,application/gzip"
        onFiles={([file]) =>
          file &&
          onOpen(file.name, async (signal) => {
            const { openLargeFile } = await import("./engine/openLargeTable");
            return openLargeFile(file, signal);
          })
        }
      >
        <SmallText>or drop it here. It stays on your machine.</SmallText>
        <SmallText>
          Up to several gigabytes: CSV in UTF-8 with one header row, also compressed by gzip; or
          Parquet.
        </SmallText>
      </FileDrop>
      <AddressForm
        onFetch={({ href, file }) =>
          onOpen(file, async (signal) => {
            const { openLargeAddress } = await import("./engine/openLargeTable");
            return openLargeAddress(href, signal);
          })
        }
      />
    </div>
  );
}
