import { Link, makeStyles, tokens } from "@fluentui/react-components";
import { ChevronDownRegular } from "@fluentui/react-icons/svg/chevron-down";
import { ChevronRightRegular } from "@fluentui/react-icons/svg/chevron-right";
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
  twist: {
    border: "none",
    padding: 0,
    marginRight: tokens.spacingHorizontalXS,
    width: "24px",
    height: "24px",
    verticalAlign: "middle",
    color: tokens.colorNeutralForeground2,
    backgroundColor: "transparent",
    cursor: "pointer",
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
});

type None = Extract<SelectedFormula, { kind: "none" }>;

interface Props {
  readonly selection: None;
}

/** The cells that a formula of Excel's own rests on, each with the way to it, opened on and on to the inputs. */
export function Precedents({ selection: { formula, address } }: Props) {
  const [failed, setFailed] = useState<string | null>(null);
  const follow = ({ area }: Precedent): void => {
    selectCells(area).then(
      () => setFailed(null),
      (error: unknown) => setFailed(sentenceFor(error)),
    );
  };
  return (
    <>
      {failed !== null && <Notice intent="error">{failed}</Notice>}
      <Branch {...{ formula, address, follow }} sheet={undefined} depth={0} />
    </>
  );
}

/** Nobody reads on, and a circular formula has no end. */
const DEEPEST = 8;

interface BranchProps {
  readonly formula: string;
  readonly address: string;
  readonly sheet: string | undefined;
  readonly depth: number;
  readonly follow: (precedent: Precedent) => void;
}

function Branch({ formula, address, sheet, depth, follow }: BranchProps) {
  const styles = useStyles();
  const found = useLoaded(useCallback(() => precedentsOf(formula, sheet), [formula, sheet]));
  const label = depth === 0 ? "Cells it depends on" : `Cells ${address} depends on`;
  return (
    <LoadedContent loaded={found}>
      {(precedents) => (
        <>
          {precedents.length > 0 && depth === 0 && <SmallText>It depends on:</SmallText>}
          {precedents.length === 0 && depth > 0 && (
            <SmallText>It refers to no other cells.</SmallText>
          )}
          <ul className={styles.list} aria-label={label}>
            {precedents.map((precedent) => (
              <Item key={precedent.reference} {...{ precedent, depth, follow }} />
            ))}
          </ul>
        </>
      )}
    </LoadedContent>
  );
}

interface ItemProps {
  readonly precedent: Precedent;
  readonly depth: number;
  readonly follow: (precedent: Precedent) => void;
}

function Item({ precedent, depth, follow }: ItemProps) {
  const styles = useStyles();
  const [open, setOpen] = useState(false);
  const { reference, address, formula, area } = precedent;
  return (
    <li>
      {formula !== null && depth < DEEPEST && (
        <button
          type="button"
          className={styles.twist}
          aria-expanded={open}
          aria-label={`What ${reference} depends on`}
          onClick={() => setOpen(!open)}
        >
          {open ? <ChevronDownRegular /> : <ChevronRightRegular />}
        </button>
      )}
      <Link as="button" inline onClick={() => follow(precedent)}>
        {reference}
      </Link>{" "}
      {shown(precedent)}
      {open && formula !== null && (
        <Branch {...{ formula, address, follow }} sheet={area.sheet} depth={depth + 1} />
      )}
    </li>
  );
}

function shown({ text, area, formula }: Precedent): string {
  if (text === null) return `· ${count(area.rows * area.columns, "cell")}`;
  return `= ${text === "" ? "blank" : text}${formula === null ? " (input)" : ""}`;
}
