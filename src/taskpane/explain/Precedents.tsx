import { Link, makeStyles, tokens } from "@fluentui/react-components";
import { useCallback, useState } from "react";
import { count } from "../../core/count";
import { precedentsOf, type Precedent } from "../../excel/explain/precedentsOf";
import { selectCells } from "../../excel/explain/selectCells";
import type { SelectedFormula } from "../../excel/explain/selectedFormula";
import { sentenceFor } from "../../excel/workbook/sentenceFor";
import { LoadedContent } from "../parts/LoadedContent";
import { Notice } from "../parts/Notice";
import { SmallText } from "../parts/SmallText";
import { useLoaded } from "../parts/useLoaded";

const useStyles = makeStyles({
  list: {
    listStyleType: "none",
    margin: 0,
    paddingLeft: tokens.spacingHorizontalM,
    borderLeft: `2px solid ${tokens.colorNeutralStroke2}`,
    lineHeight: tokens.lineHeightBase300,
    overflowWrap: "anywhere",
  },
});

type None = Extract<SelectedFormula, { kind: "none" }>;

/** The cells that a formula of Excel's own rests on, each with the way to it: on and on, to the inputs. */
export function Precedents({ selection: { formula } }: { selection: None }) {
  const styles = useStyles();
  const [failed, setFailed] = useState<string | null>(null);
  const found = useLoaded(useCallback(() => precedentsOf(formula), [formula]));
  const follow = ({ area }: Precedent): void => {
    selectCells(area).then(
      () => setFailed(null),
      (error: unknown) => setFailed(sentenceFor(error)),
    );
  };
  return (
    <LoadedContent loaded={found}>
      {(precedents) => (
        <>
          {failed !== null && <Notice intent="error">{failed}</Notice>}
          {precedents.length > 0 && <SmallText>It is made of:</SmallText>}
          <ul className={styles.list} aria-label="Cells that it is made of">
            {precedents.map((precedent) => (
              <li key={precedent.reference}>
                <Link as="button" inline onClick={() => follow(precedent)}>
                  {precedent.reference}
                </Link>{" "}
                {shown(precedent)}
              </li>
            ))}
          </ul>
        </>
      )}
    </LoadedContent>
  );
}

function shown({ text, area, isFormula }: Precedent): string {
  if (text === null) return `· ${count(area.rows * area.columns, "cell")}`;
  return `= ${text === "" ? "blank" : text}${isFormula ? "" : " (input)"}`;
}
