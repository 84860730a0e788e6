import { PALETTE, type PictureProps, shorten } from "./picture";

/** One series as shares of a circle; a pie has no place for what is missing or negative. */
export function PiePicture({ type, data, width, height }: PictureProps) {
  const values = (data.series[0]?.values ?? []).map((value) => Math.max(value ?? 0, 0));
  const total = values.reduce((sum, value) => sum + value, 0);
  if (total === 0) return null;
  const radius = Math.min(height - 60, width * 0.55) / 2;
  const centre = { x: width * 0.36, y: (height + 24) / 2 };
  let turned = 0;
  return (
    <>
      {values.map((value, index) => {
        const from = turned / total;
        turned += value;
        const fill = PALETTE[index % PALETTE.length];
        return (
          <g key={index}>
            <path d={slice(centre, radius, from, turned / total)} fill={fill} stroke="#fff" />
            <rect x={width * 0.7} y={44 + index * 18} width={9} height={9} fill={fill} />
            <text x={width * 0.7 + 14} y={53 + index * 18}>
              {shorten(data.categories[index] ?? "", 14)}
            </text>
          </g>
        );
      })}
      {type === "Doughnut" && <circle cx={centre.x} cy={centre.y} r={radius / 2} fill="#fff" />}
    </>
  );
}

function slice(centre: { x: number; y: number }, radius: number, from: number, to: number): string {
  const at = (share: number) => {
    const angle = share * 2 * Math.PI - Math.PI / 2;
    return `${String(centre.x + radius * Math.cos(angle))} ${String(centre.y + radius * Math.sin(angle))}`;
  };
  const arc = `A ${String(radius)} ${String(radius)} 0`;
  // A whole circle has to be drawn as two halves: an arc back to its own start is nothing.
  if (to - from > 0.9999) return `M ${at(0)} ${arc} 1 1 ${at(0.5)} ${arc} 1 1 ${at(0)} Z`;
  const large = to - from > 0.5 ? "1" : "0";
  return `M ${String(centre.x)} ${String(centre.y)} L ${at(from)} ${arc} ${large} 1 ${at(to)} Z`;
}
