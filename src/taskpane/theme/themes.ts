import { createDarkTheme, createLightTheme, type BrandVariants } from "@fluentui/react-components";
import type { Theme } from "@fluentui/react-components";

/** Teal of the linchpin mark, dark to light. Shade 80 carries white text at 5.3 : 1. */
const BRAND: BrandVariants = {
  10: "#001c1f",
  20: "#002a2e",
  30: "#00393e",
  40: "#00484e",
  50: "#00575e",
  60: "#04666d",
  70: "#08727a",
  80: "#0b7880",
  90: "#2a8a91",
  100: "#459ba2",
  110: "#5fadb3",
  120: "#7bbec3",
  130: "#97cfd3",
  140: "#b3dfe2",
  150: "#cfeef0",
  160: "#e8f8f9",
};

export const lightTheme: Theme = createLightTheme(BRAND);

export const darkTheme: Theme = {
  ...createDarkTheme(BRAND),
  colorBrandForeground1: BRAND[120],
  colorBrandForeground2: BRAND[130],
  colorBrandForegroundLink: BRAND[120],
  colorBrandForegroundLinkHover: BRAND[130],
  colorBrandForegroundLinkPressed: BRAND[110],
  colorBrandStroke1: BRAND[110],
  colorCompoundBrandForeground1: BRAND[120],
  colorCompoundBrandStroke: BRAND[110],
};

/** Words in a colour token's name, and the system colour that Windows contrast themes give them. */
const SYSTEM_COLOURS: readonly (readonly [RegExp, string])[] = [
  [/Disabled/, "GrayText"],
  [/ForegroundOnBrand|ForegroundInverted|ForegroundStaticInverted/, "HighlightText"],
  [/Link/, "LinkText"],
  [/Stroke|Border/, "CanvasText"],
  [/BrandBackground|CompoundBrand(Background|Foreground)|BackgroundSelected/, "Highlight"],
  [/Foreground/, "CanvasText"],
  [/Transparent/, "transparent"],
  [/Background/, "Canvas"],
];

/** Every colour left to the system, so that all four contrast themes of Windows keep their palette. */
export const contrastTheme: Theme = {
  ...lightTheme,
  ...Object.fromEntries(
    Object.keys(lightTheme)
      .filter((token) => token.startsWith("color"))
      .map((token) => [
        token,
        SYSTEM_COLOURS.find(([words]) => words.test(token))?.[1] ?? "CanvasText",
      ]),
  ),
};
