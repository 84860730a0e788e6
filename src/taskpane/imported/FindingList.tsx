import { Button, Link, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { Finding, FindingCode } from "../../datasets/checking/finding";
import { selectFinding, type TableCheck } from "../../excel/checking/checkImport";
import { sentenceFor } from "../../excel/workbook/sentenceFor";
import { usePane } from "../services/PaneContext";
import { GrowingList } from "../parts/GrowingList";
import { Notice } from "../parts/Notice";

const KINDS: Readonly<Record<FindingCode, string>> = {
  "missing-column": "Missing columns",
  missing: "Blank required cells",
  type: "Cells of the wrong type",
  enum: "Values not in the column’s list",
  range: "Numbers out of range",
  pattern: "Malformed codes",
  duplicate: "Duplicate values",
  "duplicate-key": "Duplicate keys",
  "foreign-key": "Codes missing from the key table",
  "date-order": "End dates before start dates",
  "low-high": "High values below low values",
  "share-sum": "Shares that do not add up to 1",
  unit: "Units that do not match",
};

const useStyles = makeStyles({
  heading: { margin: `${tokens.spacingVerticalS} 0 0`, fontSize: tokens.fontSizeBase300 },
  group: { width: "100%" },
});

interface Props {
  readonly importId: string;
  readonly check: TableCheck;
  readonly onFix: (findings: readonly Finding[]) => void;
}

/** What a check found, by kind; each with a link to its cell, and a fix where there is exactly one. */
export function FindingList({ importId, check, onFix }: Props) {
  const styles = useStyles();
  const { announce } = usePane();
  const [problem, setProblem] = useState<string | null>(null);
  const show = (finding: Finding): void => {
    setProblem(null);
    selectFinding(importId, finding).catch((error: unknown) => {
      setProblem(sentenceFor(error));
      announce(sentenceFor(error));
    });
  };
  const kinds = [...new Set(check.findings.map(({ code }) => code))];
  return (
    <>
      {problem !== null && <Notice intent="error">{problem}</Notice>}
      {kinds.map((code) => (
        <div key={code} className={styles.group}>
          <Kind
            code={code}
            findings={check.findings.filter((finding) => finding.code === code)}
            bodyRow={check.bodyRow}
            onShow={show}
            onFix={onFix}
          />
        </div>
      ))}
    </>
  );
}

interface KindProps extends Pick<Props, "onFix"> {
  readonly code: FindingCode;
  readonly findings: readonly Finding[];
  readonly bodyRow: number;
  readonly onShow: (finding: Finding) => void;
}

function Kind({ code, findings, bodyRow, onShow, onFix }: KindProps) {
  const styles = useStyles();
  const fixable = findings.filter(({ fix }) => fix !== undefined);
  return (
    <>
      <h3 className={styles.heading}>
        {KINDS[code]} ({findings.length.toLocaleString("en-US")})
      </h3>
      {fixable.length > 1 && (
        <Button size="small" onClick={() => onFix(fixable)}>
          {`Fix all ${fixable.length.toLocaleString("en-US")}`}
        </Button>
      )}
      <GrowingList items={findings} first={50} more={50} keyOf={(_, index) => index}>
        {(finding) => {
          const place = placeOf(finding, bodyRow);
          return (
            <>
              <Link as="button" inline onClick={() => onShow(finding)}>
                {place}
              </Link>
              : {finding.sentence}{" "}
              {finding.fix !== undefined && (
                <Button
                  size="small"
                  aria-label={`Fix ${place}: ${String(finding.fix)}`}
                  onClick={() => onFix([finding])}
                >
                  {`Fix: ${String(finding.fix)}`}
                </Button>
              )}
            </>
          );
        }}
      </GrowingList>
    </>
  );
}

/** The row as the sheet counts it. */
function placeOf({ row, column }: Finding, bodyRow: number): string {
  return row === undefined ? column : `Row ${bodyRow + row + 1}, ${column}`;
}
