const path = require("node:path");

const name = "HelpPlugin";

/** Puts the help pages and help.json into what webpack builds, from the functions' own files, the guides and the data packages. */
class HelpPlugin {
  /** @param {import("webpack").Compiler} compiler */
  apply(compiler) {
    const { Compilation, sources } = compiler.webpack;
    compiler.hooks.thisCompilation.tap(name, (compilation) => {
      compilation.contextDependencies.add(path.resolve(__dirname, "../../functions"));
      compilation.contextDependencies.add(path.resolve(__dirname, "../../help"));
      compilation.contextDependencies.add(__dirname);
      const stage = Compilation.PROCESS_ASSETS_STAGE_ADDITIONAL;
      compilation.hooks.processAssets.tapPromise({ name, stage }, async () => {
        const { helpFiles } = await import("./helpFiles.mjs");
        for (const [file, text] of Object.entries(helpFiles())) {
          compilation.emitAsset(file, new sources.RawSource(text));
        }
      });
    });
  }
}

module.exports = { HelpPlugin };
