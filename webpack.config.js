const path = require("node:path");
const { gzipSync } = require("node:zlib");
const CopyPlugin = require("copy-webpack-plugin");
const HtmlPlugin = require("html-webpack-plugin");
const TerserPlugin = require("terser-webpack-plugin");
const { HelpPlugin } = require("./src/tools/help/helpPlugin.cjs");
const { SearchPlugin } = require("./src/tools/search/searchPlugin.cjs");
const preview = require("./src/preview/webpack.config.cjs");
const { config } = require("./package.json");

/** Where manifest.xml and functions.json say the add-in is while it is developed. */
const DEVELOPMENT_ADDRESS = "https://localhost:3000/";
const OFFICE = "https://appsforoffice.microsoft.com/lib/1/hosted/office.js";

/**
 * What the pane's page may load. Large tables unpack Parquet by WebAssembly. office.js takes further parts from its own site and from ajax.aspnetcdn.com
 * (github.com/OfficeDev/office-js/issues/1005), Fluent UI writes its styles into the page, and live sources are
 * asked wherever they are: a browser lets a
 * secure page ask over http only on its own machine.
 */
const POLICY = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval' https://appsforoffice.microsoft.com https://ajax.aspnetcdn.com",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "font-src 'self' data:",
  "connect-src 'self' https: http:",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
].join("; ");

const output = path.resolve(__dirname, "dist");

/** The one setting that every address follows: `config.address` in package.json, or LINCHPIN_ADDRESS. */
const address = (process.env.LINCHPIN_ADDRESS ?? config.address).replace(/\/*$/, "/");
/** @param {Buffer} content */
const toDeployment = (content) =>
  content
    .toString()
    .replaceAll(DEVELOPMENT_ADDRESS, address)
    .replaceAll(new URL(DEVELOPMENT_ADDRESS).origin, new URL(address).origin);

/**
 * What Excel loads: the functions, the pane, their data, and the files that tell Excel of them.
 *
 * @param {{ production: boolean }} options
 */
function addin({ production }) {
  return /** @satisfies {import("webpack").Configuration} */ ({
    name: "addin",
    mode: production ? "production" : "development",
    devtool: "source-map",
    context: __dirname,
    target: ["web", "es2022"],
    entry: {
      functions: {
        import: "./src/functions/index.ts",
        // The pane evaluates functions through this, in the runtime that both share.
        library: { name: "LinchpinFunctions", type: "global" },
      },
      // The pane takes the modules of core and functions from functions.js, so that none is loaded twice.
      taskpane: { import: "./src/taskpane/main.tsx", dependOn: "functions" },
    },
    output: {
      path: output,
      filename: "[name].js",
      chunkFilename: "[name].[contenthash:8].js",
      // All files are beside the page. To work the path out, functions.js would need a document.
      publicPath: "",
      globalObject: "globalThis",
      clean: true,
    },
    resolve: { extensions: [".ts", ".tsx", ".js"] },
    performance: { hints: false },
    module: {
      rules: [
        {
          test: /\.tsx?$/,
          exclude: /node_modules/,
          loader: "ts-loader",
          options: { transpileOnly: true, compilerOptions: { noEmit: false } },
        },
      ],
    },
    optimization: { minimizer: [new TerserPlugin({ minify: TerserPlugin.swcMinify })] },
    plugins: [
      new HtmlPlugin({
        filename: "taskpane.html",
        template: "./src/taskpane/taskpane.html",
        chunks: ["functions", "taskpane"],
        chunksSortMode: "manual",
        scriptLoading: "defer",
        office: OFFICE,
        policy: POLICY,
      }),
      new HelpPlugin(),
      new SearchPlugin(),
      new CopyPlugin({
        patterns: [
          { from: "manifest.xml", transform: toDeployment },
          { from: "src/functions/functions.json", transform: toDeployment },
          { from: "assets/icons/*.png", to: "icons/[name][ext]" },
          { from: "assets/help/*.png", to: "help/pictures/[name][ext]" },
          { from: "assets/preview.png", to: "help/pictures/halt.png" },
          // The engine of large tables, which only its view fetches.
          ...["duckdb-browser-eh.worker.js", "duckdb-eh.wasm"].map((file) => ({
            from: `node_modules/@duckdb/duckdb-wasm/dist/${file}`,
            to: `duckdb/${file}`,
            info: { minimized: true },
          })),
          { from: "**/*.json", context: "assets/datasets", to: "datasets/" },
          {
            from: "**/*.csv",
            context: "assets/datasets",
            to: "datasets/[path][name][ext].gz",
            transform: (content) => gzipSync(content, { level: 9 }),
          },
        ],
      }),
    ],
  });
}

/**
 * @param {unknown} _env
 * @param {{ mode?: string }} argv
 */
module.exports = (_env, argv) => {
  const production = argv.mode !== "development";
  return /** @type {const} */ ([
    addin({ production }),
    {
      ...preview({
        root: __dirname,
        addin: output,
        output: path.resolve(__dirname, "dist-preview"),
        production,
      }),
      dependencies: ["addin"],
    },
  ]);
};
