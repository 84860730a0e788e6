import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useCallback, useEffect, useMemo, useState } from "react";
import { selectedReference } from "../../../excel/arguments/selectedReference";
import { tableReference } from "../../../excel/arguments/reference";
import { tableChoices, type TableChoice } from "../../../excel/arguments/tableChoices";
import { sentenceFor } from "../../../excel/workbook/sentenceFor";
import { kindsForArgument } from "../../mapping/kindsFor";
import { UseTablePage } from "../../mapping/UseTablePage";
import { usePane } from "../../services/PaneContext";
import { Code } from "../../parts/Code";
import { DetailPage } from "../../parts/DetailPage";
import { Notice } from "../../parts/Notice";
import { AnswerCard } from "../../parts/AnswerCard";
import { WhereTo } from "../../parts/PlaceChoice";
import { usePlace, type PlaceState } from "../../parts/usePlace";
import type { FunctionHelp } from "../../../core/functionHelp";
import { ArgumentField } from "./ArgumentField";
import { useInsert, type Inserted as InsertedHere } from "./useInsert";
import { formArguments, useWizard, type Typed } from "./useWizard";
import { saidOutcome, ValuePreview } from "./ValuePreview";

const useStyles = makeStyles({
  form: { display: "grid", rowGap: tokens.spacingVerticalM, gridTemplateColumns: "minmax(0, 1fr)" },
  value: { display: "grid", rowGap: tokens.spacingVerticalXS, minWidth: 0 },
  heading: {
    margin: 0,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  footer: { display: "grid", rowGap: tokens.spacingVerticalXS },
});

interface Props {
  readonly help: FunctionHelp;
  readonly typed: Typed;
  readonly onType: (name: string, typed: string) => void;
  readonly onBack: () => void;
}

/** A function's arguments as a form, with the formula and its value before anything is inserted. */
export function WizardPage({ help, typed, onType, onBack }: Props) {
  const styles = useStyles();
  const { announce, functions: runtime } = usePane();
  const form = useMemo(() => formArguments(help, runtime), [help, runtime]);
  const { found: place, refresh } = usePlace("selected");
  const { formula, prepared, outcome } = useWizard({ help, form, typed, place, runtime });
  const { inserted, busy, insert } = useInsert(help, form, refresh);
  const { tables, look, failed, setFailed } = useTables();

  const said = saidOutcome(outcome);
  useEffect(() => {
    if (said !== null) announce(said);
  }, [said, announce]);

  const [using, setUsing] = useState<string | null>(null);
  const [firstKind, ...otherKinds] = using === null ? [] : kindsForArgument(help.id, using);

  const takeSelection = (name: string): void => {
    selectedReference().then(
      (reference) => {
        setFailed(null);
        onType(name, reference);
        announce(`${name} is ${reference}.`);
      },
      (error: unknown) => {
        setFailed(sentenceFor(error));
        announce(sentenceFor(error));
      },
    );
  };

  if (using !== null && firstKind) {
    return (
      <UseTablePage
        from={`Fill in ${help.id}`}
        kinds={[firstKind, ...otherKinds]}
        onUsed={(table) => {
          onType(using, tableReference(table));
          setUsing(null);
        }}
        onBack={() => setUsing(null)}
      />
    );
  }
  return (
    <DetailPage
      from={help.id}
      title={`Fill in ${help.id}`}
      onBack={onBack}
      footer={
        <div className={styles.footer}>
          <Inserted inserted={inserted} />
          {!isOwnCell(inserted, place) && <WhereTo found={place} fills={outcome} />}
          <Button appearance="primary" disabledFocusable={busy} onClick={() => void insert(typed)}>
            {busy ? "Inserting…" : "Insert"}
          </Button>
        </div>
      }
    >
      <div className={styles.form}>
        {failed !== null && <Notice intent="error">{failed}</Notice>}
        {form.map((argument, index) => (
          <div key={argument.name}>
            <ArgumentField
              argument={argument}
              typed={typed[argument.name] ?? ""}
              tables={tables}
              problem={prepared[index]?.problem ?? null}
              onType={(text) => onType(argument.name, text)}
              onOpen={look}
              onUseSelection={() => takeSelection(argument.name)}
            />
            {kindsForArgument(help.id, argument.name).length > 0 && argument.kind === "table" && (
              <Button
                size="small"
                appearance="subtle"
                aria-label={`Use any table for ${argument.name}`}
                onClick={() => setUsing(argument.name)}
              >
                Use any table…
              </Button>
            )}
          </div>
        ))}
        <section className={styles.value} aria-label="Value">
          <h3 className={styles.heading}>Value</h3>
          {formula !== null && <Code>{formula}</Code>}
          <ValuePreview outcome={outcome} />
        </section>
      </div>
    </DetailPage>
  );
}

function Inserted({ inserted }: { inserted: InsertedHere | null }) {
  if (inserted === null) return null;
  if ("refusal" in inserted) return <Notice intent="error">{inserted.refusal}</Notice>;
  return <AnswerCard key={inserted.address} cell={inserted} />;
}

/** The cell that was just filled is no obstacle: it stays selected, so that the result is seen. */
function isOwnCell(inserted: InsertedHere | null, place: PlaceState): boolean {
  return inserted !== null && "address" in inserted && inserted.address === place?.address;
}

/** The workbook's tables, looked up when the page opens and whenever a list does. */
function useTables() {
  const [tables, setTables] = useState<readonly TableChoice[]>([]);
  const [failed, setFailed] = useState<string | null>(null);
  const look = useCallback(() => {
    tableChoices().then(setTables, (error: unknown) => setFailed(sentenceFor(error)));
  }, []);
  useEffect(look, [look]);
  return { tables, look, failed, setFailed };
}
