const path = require("node:path");

const name = "SearchPlugin";

/** Puts search.json into what webpack builds, from the bundled datasets. */
class SearchPlugin {
  /** @param {import("webpack").Compiler} compiler */
  apply(compiler) {
    const { Compilation, sources } = compiler.webpack;
    compiler.hooks.thisCompilation.tap(name, (compilation) => {
      compilation.contextDependencies.add(path.resolve(__dirname, "../../../assets/datasets"));
      compilation.contextDependencies.add(__dirname);
      const stage = Compilation.PROCESS_ASSETS_STAGE_ADDITIONAL;
      compilation.hooks.processAssets.tapPromise({ name, stage }, async () => {
        const { searchFiles } = await import("./searchFiles.mjs");
        for (const [file, text] of Object.entries(searchFiles())) {
          compilation.emitAsset(file, new sources.RawSource(text));
        }
      });
    });
  }
}

module.exports = { SearchPlugin };
