import { Button, Link, makeStyles } from "@fluentui/react-components";
import { useState } from "react";
import { useTableStyles } from "../../parts/useTableStyles";
import { short } from "../chainOf";
import { type OriginShares, shareText } from "./originShares";

const useStyles = makeStyles({ link: { fontSize: "inherit" } });

const FIRST = 50;

interface Props {
  readonly shares: OriginShares;
  readonly blocked: string;
  readonly onChoose: (key: string) => void;
}

/** The map as text, with what is on no map: every origin, its value, its share, whether it is blocked. */
export function MapTable({ shares: { of, origins }, blocked, onChoose }: Props) {
  const styles = { ...useTableStyles(), ...useStyles() };
  const [shown, setShown] = useState(FIRST);
  const isValue = of === "value";
  const titles = ["Country", ...(isValue ? ["Value"] : []), "Share", "Blocked", "Parts"];
  return (
    <>
      <div className={styles.scroll} role="region" aria-label="Origins" tabIndex={0}>
        <table className={styles.table}>
          <thead>
            <tr>
              {[...titles, ...(isValue ? ["No value"] : [])].map((title) => (
                <th key={title} scope="col">
                  {title}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {origins.slice(0, shown).map(({ key, name, value, share, parts, unvalued }) => (
              <tr key={key}>
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
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {origins.length > shown && (
        <Button size="small" onClick={() => setShown(shown + 200)}>
          {`Show more of ${origins.length.toLocaleString("en-US")}`}
        </Button>
      )}
    </>
  );
}

export const valueText = (value: number | null): string =>
  value === null ? "not stated" : Number(value.toPrecision(6)).toLocaleString("en-US");
