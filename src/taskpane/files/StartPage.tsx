import { Button, makeStyles, ProgressBar, tokens } from "@fluentui/react-components";
import { FileDrop } from "../parts/FileDrop";
import { Notice } from "../parts/Notice";
import { ViewPage } from "../parts/ViewPage";
import { AddressForm } from "./AddressForm";
import { SaveTable } from "./SaveTable";
import { MEGABYTES } from "./ownFile";
import type { OwnFileControl } from "./useOwnFile";
import { SmallText } from "../parts/SmallText";

const useStyles = makeStyles({
  use: { justifySelf: "start" },
  progress: { display: "flex", alignItems: "center", columnGap: tokens.spacingHorizontalS },
  bar: { flexGrow: 1 },
});

interface Props {
  readonly control: OwnFileControl;
  /** Opens the page that makes a table one of another kind. */
  readonly onUse: () => void;
}

/** Where a file comes in. */
export function StartPage({ control, onUse }: Props) {
  const styles = useStyles();
  const { state } = control;
  return (
    <ViewPage title="Your own data" roomy>
      <SmallText>
        Import a CSV or other delimited text as a table. You see how it was read, and can correct
        that, before anything is written.
      </SmallText>
      {state.phase === "reading" ? (
        <Reading name={state.name} fraction={state.fraction} cancel={control.cancel} />
      ) : (
        <>
          {state.phase === "failed" && (
            <Notice intent={state.cancelled ? "info" : "error"}>{state.sentence}</Notice>
          )}
          <FileDrop label="Data file" accept={ACCEPT} multiple onFiles={control.choose}>
            <SmallText>or drop it here. It stays on your machine.</SmallText>
            <SmallText>
              Comma, semicolon, tab, bar or caret separated, also zipped; up to {MEGABYTES} MB. Or a
              Data Package: datapackage.json with its CSV files.
            </SmallText>
          </FileDrop>
          <AddressForm onFetch={control.fetch} />
          <Button className={styles.use} onClick={onUse}>
            Use a table as a bill of materials, a schedule…
          </Button>
          <SaveTable />
        </>
      )}
    </ViewPage>
  );
}

const ACCEPT =
  ".csv,.tsv,.tab,.txt,.dat,.asc,.prn,.xls,.zip,.gz,.json,text/csv,text/plain,application/json,application/zip,application/gzip";

interface ReadingProps {
  readonly name: string;
  readonly fraction: number;
  readonly cancel: () => void;
}

function Reading({ name, fraction, cancel }: ReadingProps) {
  const styles = useStyles();
  return (
    <>
      <SmallText>Reading {name}…</SmallText>
      <div className={styles.progress}>
        <ProgressBar
          className={styles.bar}
          value={fraction}
          aria-label="Progress of reading the file"
        />
        <Button autoFocus size="small" onClick={cancel}>
          Cancel
        </Button>
      </div>
    </>
  );
}
