import { invalidArgument, textOf } from "../arguments";

const named: Record<string, string> = {
  black: "#000000",
  white: "#FFFFFF",
  red: "#FF0000",
  green: "#008000",
  blue: "#0000FF",
  yellow: "#FFFF00",
  orange: "#FFA500",
  gray: "#808080",
  grey: "#808080",
};

/** "#rgb", "#rrggbb", "rrggbb" or a common HTML name, as Excel takes colours; it gives back "#RRGGBB". */
export function colourOf(value: unknown, what: string): string {
  const text = textOf(value, what);
  if (text === "") return "";
  const long = /^#?([0-9a-f]{6})$/i.exec(text)?.[1];
  if (long !== undefined) return `#${long.toUpperCase()}`;
  const short = /^#([0-9a-f]{3})$/i.exec(text)?.[1];
  if (short !== undefined)
    return `#${Array.from(short, (digit) => digit + digit)
      .join("")
      .toUpperCase()}`;
  const colour = named[text.toLowerCase()];
  if (colour === undefined) throw invalidArgument(`${what}: colour ${text}`);
  return colour;
}
