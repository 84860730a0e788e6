import { Link, makeStyles } from "@fluentui/react-components";
import { DrawingTable } from "../../drawing/DrawingTable";
import { short } from "../chainOf";
import { type OriginShares, shareText } from "./originShares";

const useStyles = makeStyles({ link: { fontSize: "inherit" } });

interface Props {
  readonly shares: OriginShares;
  readonly blocked: string;
  readonly onChoose: (key: string) => void;
}

/** The map as text, with what is on no map: every origin, its value, its share, whether it is blocked. */
export function MapTable({ shares: { of, origins }, blocked, onChoose }: Props) {
  const styles = useStyles();
  const isValue = of === "value";
  const titles = ["Country", ...(isValue ? ["Value"] : []), "Share", "Blocked", "Parts"];
  return (
    <DrawingTable
      label="Origins"
      titles={isValue ? [...titles, "No value"] : titles}
      rows={origins}
      keyOf={({ key }) => key}
    >
      {({ key, name, value, share, parts, unvalued }) => (
        <>
          <td>
            <Link as="button" inline className={styles.link} onClick={() => onChoose(key)}>
              {short(name)}
            </Link>
          </td>
          {isValue && <td className="number">{valueText(value)}</td>}
          <td className="number">{shareText(share)}</td>
          <td>{key !== "" && key === blocked ? "blocked" : ""}</td>
          <td className="number">{parts.length.toLocaleString("en-US")}</td>
          {isValue && <td className="number">{unvalued.toLocaleString("en-US")}</td>}
        </>
      )}
    </DrawingTable>
  );
}

export const valueText = (value: number | null): string =>
  value === null ? "not stated" : Number(value.toPrecision(6)).toLocaleString("en-US");
