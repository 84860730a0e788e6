import { makeStyles, tokens } from "@fluentui/react-components";
import type { Ref } from "react";
import { moveAmong } from "../../drawing/moveAmong";
import { type MapCountry, type MapDrawn, STEPS } from "./layoutMap";
import { shareText, type OriginShares } from "./originShares";
import { WIDTH } from "./worldMap";

const useStyles = makeStyles({
  around: { overflowX: "auto", border: `1px solid ${tokens.colorNeutralStroke2}` },
  // A scale of lightness is read on white alone, in the dark and with colours of the user's as well.
  svg: {
    display: "block",
    width: "100%",
    minWidth: "290px",
    height: "auto",
    backgroundColor: "#FFFFFF",
    forcedColorAdjust: "none",
  },
  country: {
    cursor: "pointer",
    outlineStyle: "none",
    ":focus-visible > :not(title)": { stroke: "#000000", strokeWidth: "3px" },
  },
  figure: { pointerEvents: "none" },
  // The pane has a list of them below; a picture that is saved has no styles, and shows them.
  steps: { display: "none" },
});

interface Props {
  readonly drawn: MapDrawn;
  readonly of: OriginShares["of"];
  /** The key of the country that is blocked. */
  readonly blocked: string;
  readonly chosen: string | null;
  readonly onChoose: (key: string) => void;
  readonly svgRef: Ref<SVGSVGElement>;
}

const BLOCKED = "#C50F1F";
const HATCH = "blocked-origin";

/** The countries in steps of lightness; the arrow keys lead from the largest share to the smallest. */
export function MapDrawing({ drawn, of, blocked, chosen, onChoose, svgRef }: Props) {
  const styles = useStyles();
  const { height, land, countries } = drawn;
  const isChosen = ({ origin }: MapCountry): boolean => origin.key === chosen;
  const stop = countries.find(isChosen) ?? countries[0];
  // The smallest lie over what they are in or beside.
  const order = [...countries].sort((a, b) => b.place.area - a.place.area);
  return (
    <div className={styles.around}>
      <svg
        ref={svgRef}
        xmlns="http://www.w3.org/2000/svg"
        className={styles.svg}
        width={WIDTH}
        height={height}
        viewBox={`0 0 ${WIDTH} ${height}`}
        role="group"
        aria-label="Map of origins. Arrow keys lead from the largest share to the smallest."
        onKeyDown={(event) =>
          moveAmong(event, {
            marks: countries,
            attribute: "data-country",
            idOf: ({ origin }) => origin.key,
            choose: ({ origin }) => onChoose(origin.key),
            next: (key, _, at) => neighbour(countries, key, at),
          })
        }
      >
        <defs>
          <pattern id={HATCH} width={5} height={5} patternUnits="userSpaceOnUse">
            <path d="M0,5L5,0M-1,1L1,-1M4,6L6,4" stroke="#FFFFFF" strokeWidth={2.5} />
            <path d="M0,5L5,0M-1,1L1,-1M4,6L6,4" stroke={BLOCKED} strokeWidth={1.25} />
          </pattern>
        </defs>
        <path d={land} fill="#EDEBE9" stroke="#FFFFFF" strokeWidth={0.5} aria-hidden />
        {order.map((country) => (
          <g
            key={country.origin.key}
            data-country={country.origin.key}
            className={styles.country}
            role="button"
            tabIndex={country === stop ? 0 : -1}
            aria-pressed={isChosen(country)}
            aria-label={countryText(country.origin, of, blocked)}
            onClick={() => onChoose(country.origin.key)}
          >
            <title>{countryText(country.origin, of, blocked)}</title>
            <CountryShape country={country} isBlocked={country.origin.key === blocked} />
          </g>
        ))}
        {countries.map(({ origin, place, figure, isDot }) => (
          <text
            key={origin.key}
            aria-hidden
            className={styles.figure}
            x={isDot ? place.x + 6 : place.x}
            y={place.y + 4}
            textAnchor={isDot ? "start" : "middle"}
            fontFamily="Segoe UI, sans-serif"
            fontSize={13}
            fontWeight="bold"
            fill="#000000"
            stroke="#FFFFFF"
            strokeWidth={3}
            strokeLinejoin="round"
            paintOrder="stroke"
          >
            {figure}
          </text>
        ))}
        <g className={styles.steps} aria-hidden>
          {[...STEPS, { colour: `url(#${HATCH})`, label: "blocked" }].map(
            ({ colour, label }, at) => (
              <g key={label} transform={`translate(8 ${height - 76 + at * 12})`}>
                <rect width={9} height={9} fill={colour} stroke="#323130" strokeWidth={0.5} />
                <text x={13} y={8} fontFamily="Segoe UI, sans-serif" fontSize={9} fill="#000000">
                  {label}
                </text>
              </g>
            ),
          )}
        </g>
      </svg>
    </div>
  );
}

export function countryText(
  { key, name, share }: OriginShares["origins"][number],
  of: OriginShares["of"],
  blocked: string,
): string {
  const said = share === null ? "value not known" : `${shareText(share)} of the ${of}`;
  return `${name}: ${said}${key === blocked ? ", blocked" : ""}`;
}

/** Its share by lightness, dashed where it is not known, hatched where it is blocked. */
function CountryShape({ country, isBlocked }: { country: MapCountry; isBlocked: boolean }) {
  const { place, isDot, colour } = country;
  const line = {
    stroke: isBlocked ? BLOCKED : "#323130",
    strokeWidth: isBlocked ? 1.25 : 0.5,
    ...(colour === null ? { strokeDasharray: "2 2" } : {}),
  };
  const fills = [colour ?? "#FFFFFF", ...(isBlocked ? [`url(#${HATCH})`] : [])];
  return fills.map((fill) =>
    isDot || place.path === null ? (
      <circle key={fill} cx={place.x} cy={place.y} r={4} fill={fill} {...line} />
    ) : (
      <path key={fill} d={place.path} fill={fill} {...line} />
    ),
  );
}

function neighbour(
  countries: readonly MapCountry[],
  key: string,
  at: number,
): MapCountry | undefined {
  const steps: Readonly<Record<string, number>> = {
    ...{ ArrowRight: at + 1, ArrowDown: at + 1, ArrowLeft: at - 1, ArrowUp: at - 1 },
    ...{ Home: 0, End: countries.length - 1 },
  };
  return countries[steps[key] ?? -1];
}
