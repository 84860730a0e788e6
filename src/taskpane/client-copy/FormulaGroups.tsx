import { Link, makeStyles, Select, tokens } from "@fluentui/react-components";
import { useMemo } from "react";
import { waysOf, type CopyItem, type Way } from "../../excel/client-copy/copyItem";
import { showCell } from "../../excel/client-copy/showCell";
import { sentenceFor } from "../../excel/workbook/sentenceFor";
import { usePane } from "../services/PaneContext";
import { WAY_LABELS } from "./sentences";
import { count } from "../../core/count";
import type { ClientCopyControl } from "./useClientCopy";

const useStyles = makeStyles({
  group: {
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    padding: tokens.spacingVerticalSNudge,
  },
  head: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) 142px",
    alignItems: "center",
    columnGap: tokens.spacingHorizontalS,
  },
  name: { overflowWrap: "anywhere", fontSize: tokens.fontSizeBase200 },
  summary: { cursor: "pointer", fontSize: tokens.fontSizeBase200, paddingTop: "4px" },
  list: { listStyleType: "none", margin: `${tokens.spacingVerticalXS} 0 0`, padding: 0 },
  row: { padding: `${tokens.spacingVerticalXS} 0` },
  code: {
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase100,
    lineHeight: tokens.lineHeightBase200,
    overflowWrap: "anywhere",
  },
  note: {
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
  control: { minWidth: 0, width: "100%" },
});

interface Props {
  readonly items: readonly CopyItem[];
  readonly control: ClientCopyControl;
  readonly disabled: boolean;
}

/** The formulas by function, with one choice for all of a function and one for each. */
export function FormulaGroups({ items, control, disabled }: Props) {
  const groups = useMemo(() => {
    const byFunctions = new Map<string, CopyItem[]>();
    for (const item of items) {
      const name = item.functions.join(" with ");
      byFunctions.set(name, [...(byFunctions.get(name) ?? []), item]);
    }
    return [...byFunctions].sort(([a], [b]) => (a < b ? -1 : 1));
  }, [items]);
  return groups.map(([name, own]) => (
    <Group key={name} name={name} items={own} control={control} disabled={disabled} />
  ));
}

function Group({ name, items, control, disabled }: Props & { readonly name: string }) {
  const styles = useStyles();
  const ways = new Set(items.map(control.wayOf));
  const [only] = ways;
  const open = ALL.filter((way) => items.some((item) => waysOf(item).includes(way)));
  return (
    <div className={styles.group}>
      <div className={styles.head}>
        <strong className={styles.name}>{name}</strong>
        <WaySelect
          label={`${name}: all`}
          ways={open}
          way={ways.size === 1 && only ? only : null}
          disabled={disabled}
          onChoose={(way) => control.choose(items, way)}
        />
      </div>
      <details>
        <summary className={styles.summary}>{count(items.length, "formula")}</summary>
        <ul className={styles.list}>
          {items.map((item) => (
            <FormulaRow
              key={item.formula.address}
              item={item}
              control={control}
              disabled={disabled}
            />
          ))}
        </ul>
      </details>
    </div>
  );
}

const ALL: readonly Way[] = ["plain", "lambda", "value", "leave"];

interface RowProps {
  readonly item: CopyItem;
  readonly control: ClientCopyControl;
  readonly disabled: boolean;
}

function FormulaRow({ item, control, disabled }: RowProps) {
  const styles = useStyles();
  const { announce } = usePane();
  const { address, sheet, row, column, text } = item.formula;
  const way = control.wayOf(item);
  const becomes = way === "plain" ? item.plain : way === "lambda" ? item.lambda : null;
  const show = (): void => {
    showCell(sheet, row, column).catch((error: unknown) => announce(sentenceFor(error)));
  };
  return (
    <li className={styles.row}>
      <div className={styles.head}>
        <Link as="button" className={styles.name} onClick={show}>
          {address}
        </Link>
        <WaySelect
          label={address}
          ways={waysOf(item)}
          way={way}
          disabled={disabled}
          onChoose={(next) => control.choose([item], next)}
        />
      </div>
      <div className={styles.code}>{becomes === null ? text : shortened(becomes)}</div>
      {item.reason !== null && <div className={styles.note}>{item.reason}</div>}
      {becomes !== null && item.notes !== "" && <div className={styles.note}>{item.notes}</div>}
    </li>
  );
}

const shortened = (formula: string): string =>
  formula.length > 300 ? `${formula.slice(0, 300)}… (${formula.length} characters)` : formula;

interface WayProps {
  readonly label: string;
  readonly ways: readonly Way[];
  /** Null where the formulas of a group differ. */
  readonly way: Way | null;
  readonly disabled: boolean;
  readonly onChoose: (way: Way) => void;
}

function WaySelect({ label, ways, way, disabled, onChoose }: WayProps) {
  const styles = useStyles();
  return (
    <Select
      size="small"
      className={styles.control}
      aria-label={label}
      value={way ?? "mixed"}
      disabled={disabled}
      onChange={(_, { value }) => onChoose(value as Way)}
    >
      {way === null && <option value="mixed">Mixed</option>}
      {ways.map((each) => (
        <option key={each} value={each}>
          {WAY_LABELS[each]}
        </option>
      ))}
    </Select>
  );
}
