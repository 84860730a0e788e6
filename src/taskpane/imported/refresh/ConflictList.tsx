import { Button, makeStyles, Radio, RadioGroup, tokens } from "@fluentui/react-components";
import { useMemo } from "react";
import type { CellConflict } from "../../../datasets/merge/merge";
import { sideOf, type Side } from "../../../datasets/merge/resolve";
import type { RefreshDecisions } from "../../../excel/refresh/changesOf";
import type { Refresh } from "../../../excel/refresh/lookAtRefresh";
import { GrowingList } from "../../parts/GrowingList";
import { conflictTexts, type ConflictText } from "./conflictText";

const useStyles = makeStyles({
  group: { width: "100%" },
  heading: { margin: `${tokens.spacingVerticalM} 0 0`, fontSize: tokens.fontSizeBase300 },
  origin: { color: tokens.colorNeutralForeground3 },
  label: { fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  buttons: {
    display: "flex",
    flexWrap: "wrap",
    gap: tokens.spacingHorizontalS,
    margin: `${tokens.spacingVerticalXS} 0`,
  },
});

interface Props {
  readonly refresh: Refresh;
  readonly decisions: RefreshDecisions;
  readonly onDecide: (decisions: RefreshDecisions) => void;
}

interface Numbered {
  readonly conflict: CellConflict;
  readonly index: number;
}

/** Cells changed on both sides, by column, with both values and where they come from; who wins is chosen here. */
export function ConflictList({ refresh, decisions, onDecide }: Props) {
  const styles = useStyles();
  const { conflicts } = refresh.plan;
  const textsOf = useMemo(() => conflictTexts(refresh), [refresh]);
  const columns = useMemo(() => byColumn(conflicts), [conflicts]);
  const all = (side: Side): void =>
    onDecide({ ...decisions, all: side, columns: new Map(), conflicts: new Map() });
  return (
    <>
      {columns.size > 1 && (
        <div className={styles.buttons}>
          <Button size="small" onClick={() => all("ours")}>
            Keep all mine
          </Button>
          <Button size="small" onClick={() => all("theirs")}>
            Take all newer
          </Button>
        </div>
      )}
      {[...columns].map(([column, numbered]) => (
        <Column
          key={column}
          title={refresh.ours.columns[column] ?? ""}
          column={column}
          numbered={numbered}
          textsOf={textsOf}
          decisions={decisions}
          onDecide={onDecide}
        />
      ))}
    </>
  );
}

function byColumn(conflicts: readonly CellConflict[]): ReadonlyMap<number, Numbered[]> {
  const columns = new Map<number, Numbered[]>();
  conflicts.forEach((conflict, index) => {
    const others = columns.get(conflict.column) ?? [];
    others.push({ conflict, index });
    columns.set(conflict.column, others);
  });
  return columns;
}

interface ColumnProps extends Omit<Props, "refresh"> {
  readonly title: string;
  readonly column: number;
  readonly numbered: readonly Numbered[];
  readonly textsOf: (conflict: CellConflict) => ConflictText;
}

function Column({ title, column, numbered, textsOf, decisions, onDecide }: ColumnProps) {
  const styles = useStyles();
  const decideColumn = (side: Side): void => {
    const indexes = new Set(numbered.map(({ index }) => index));
    const others = [...(decisions.conflicts ?? [])].filter(([index]) => !indexes.has(index));
    onDecide({
      ...decisions,
      columns: new Map([...(decisions.columns ?? []), [column, side]]),
      conflicts: new Map(others),
    });
  };
  const decide = (index: number, side: Side): void =>
    onDecide({ ...decisions, conflicts: new Map([...(decisions.conflicts ?? []), [index, side]]) });
  return (
    <div className={styles.group}>
      <h4 className={styles.heading}>
        {title} ({numbered.length.toLocaleString("en-US")})
      </h4>
      {numbered.length > 1 && (
        <div className={styles.buttons}>
          <Button
            size="small"
            onClick={() => decideColumn("ours")}
            aria-label={`Keep mine in ${title}`}
          >
            Keep mine
          </Button>
          <Button
            size="small"
            onClick={() => decideColumn("theirs")}
            aria-label={`Take the newer in ${title}`}
          >
            Take the newer
          </Button>
        </div>
      )}
      <GrowingList items={numbered} first={20} more={100} keyOf={({ index }) => index}>
        {({ conflict, index }) => (
          <Choice
            text={textsOf(conflict)}
            title={title}
            side={sideOf(conflict, index, decisions)}
            onDecide={(side) => decide(index, side)}
          />
        )}
      </GrowingList>
    </div>
  );
}

interface ChoiceProps {
  readonly text: ConflictText;
  readonly title: string;
  readonly side: Side;
  readonly onDecide: (side: Side) => void;
}

function Choice({ text, title, side, onDecide }: ChoiceProps) {
  const styles = useStyles();
  const option = (value: string, from: string) => (
    <span className={styles.label}>
      {value}
      {from !== "" && <span className={styles.origin}> ({from})</span>}
    </span>
  );
  return (
    <>
      <div>
        {text.row}, {text.key}
        {text.base !== null && <span className={styles.origin}>: imported as {text.base}</span>}
      </div>
      <RadioGroup
        value={side}
        onChange={(_, { value }) => onDecide(value === "theirs" ? "theirs" : "ours")}
        aria-label={`${title}, ${text.row}, ${text.key}`}
      >
        <Radio value="ours" label={option(`Mine: ${text.ours}`, text.oursFrom)} />
        <Radio value="theirs" label={option(`Newer: ${text.theirs}`, text.theirsFrom)} />
      </RadioGroup>
    </>
  );
}
