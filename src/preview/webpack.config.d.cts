import type { Configuration } from "webpack";

declare function preview(options: {
  root: string;
  addin: string;
  output: string;
  production: boolean;
}): Configuration;
export = preview;
