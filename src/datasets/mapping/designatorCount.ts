/** How many places of a board a text names: "R1, R2, R5-R8" are six. Undefined where it names none. */
export function designatorCount(text: string): number | undefined {
  const parts = text
    .replace(/\s+/g, " ")
    .replace(/ ?[-–] ?/g, "-")
    .split(/[\s,;]+/)
    .filter((part) => part !== "");
  const counts = parts.map(countIn);
  return counts.length === 0 || counts.includes(undefined)
    ? undefined
    : counts.reduce<number>((sum, each) => sum + (each ?? 0), 0);
}

function countIn(part: string): number | undefined {
  const [, letters, from, other, to] =
    /^([A-Z]{1,4})(\d{1,5})[A-Z]?(?:-([A-Z]{0,4})(\d{1,5})[A-Z]?)?$/i.exec(part) ?? [];
  if (letters === undefined) return undefined;
  if (to === undefined) return 1;
  if (other !== "" && other?.toUpperCase() !== letters.toUpperCase()) return undefined;
  const length = Number(to) - Number(from) + 1;
  return length > 0 ? length : undefined;
}
