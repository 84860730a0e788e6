const path = require("node:path");
const CopyPlugin = require("copy-webpack-plugin");
const CssMinimizerPlugin = require("css-minimizer-webpack-plugin");
const HtmlPlugin = require("html-webpack-plugin");
const MiniCssExtractPlugin = require("mini-css-extract-plugin");
const TerserPlugin = require("terser-webpack-plugin");
const { IgnorePlugin } = require("webpack");
const univerPatches = require("./univerPatches.loader.cjs");

const OFFICE_CDN = "https://appsforoffice.microsoft.com/lib/1/hosted/office.js";
const OFFICE_COPY = "../office/office.js";
/** What the pane needs of office.js's 86 MB. */
const OFFICE_FILES = ["office.js", "excel-web-16.00.js", "en-us/office_strings.js"];

/**
 * The pane as built, with office.js taken from this site: the preview works where the CDN is out of reach.
 *
 * @param {Buffer} content
 * @param {string} file
 */
function useLocalOffice(content, file) {
  if (path.basename(file) !== "taskpane.html") return content;
  const page = content.toString();
  if (!page.includes(OFFICE_CDN)) throw new Error(`${file} does not load ${OFFICE_CDN}`);
  return page.replaceAll(OFFICE_CDN, OFFICE_COPY);
}

/**
 * Excel in a browser, written to `output`. It takes the add-in as built in `addin`, so it has to be
 * built after it.
 *
 * @param {{ root: string, addin: string, output: string, production: boolean }} options
 * @returns {import("webpack").Configuration}
 */
module.exports = function preview({ root, addin, output, production }) {
  const office = path.dirname(require.resolve("@microsoft/office-js/package.json"));
  return {
    name: "preview",
    mode: production ? "production" : "development",
    devtool: production ? false : "cheap-module-source-map",
    context: root,
    entry: { preview: path.join(__dirname, "main.ts") },
    // Every file is written anew, so that its age tells how old the build is.
    output: { path: output, filename: "[name].js", clean: true, compareBeforeEmit: false },
    resolve: { extensions: [".ts", ".tsx", ".js"] },
    performance: { hints: false },
    stats: "errors-warnings",
    module: {
      rules: [
        {
          test: /\.tsx?$/,
          exclude: /node_modules/,
          loader: "ts-loader",
          options: {
            transpileOnly: true,
            // The nearest one is of this folder's scripts.
            configFile: path.resolve("tsconfig.json"),
            compilerOptions: { noEmit: false },
          },
        },
        { test: /\.md$/, type: "asset/source" },
        { test: /\.css$/, use: [MiniCssExtractPlugin.loader, "css-loader"] },
        { test: univerPatches.file, loader: path.join(__dirname, "univerPatches.loader.cjs") },
      ],
    },
    optimization: {
      minimizer: [
        new TerserPlugin({ minify: TerserPlugin.swcMinify, extractComments: false }),
        new CssMinimizerPlugin(),
      ],
    },
    plugins: [
      // Univer's 70 hyphenation dictionaries; it insists on the English one.
      new IgnorePlugin({
        resourceRegExp: /^\.\/(?!en-)[\w-]+\.js$/,
        contextRegExp: /@univerjs[\\/]engine-render[\\/]lib[\\/]es$/,
      }),
      new MiniCssExtractPlugin({ filename: "[name].css" }),
      new HtmlPlugin({ template: path.join(__dirname, "index.html"), scriptLoading: "defer" }),
      new CopyPlugin({
        patterns: [
          { from: addin, to: "addin", transform: useLocalOffice },
          ...OFFICE_FILES.map((file) => ({
            from: path.join(office, "dist", file),
            to: `office/${file}`,
            info: { minimized: true },
          })),
        ],
      }),
    ],
  };
};
