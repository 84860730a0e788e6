// What Univer 0.25.1 does that the preview cannot live with. Each patch must fit exactly once: a version
// that no longer has the text has to be looked at, not patched in the dark.
const PATCHES = {
  "engine-formula": [
    {
      why: "results are rounded to 12-15 digits before they reach the cell (getObjectValue)",
      find: "function getObjectValue(result, isUseStrip = false) {",
      put: "function getObjectValue(result, isUseStrip = false) { isUseStrip = false;",
    },
    {
      why: "after a table changes its size, formulas go back to its old rows (generateAstNode keeps the old tree)",
      find: "if (!noCache) FORMULA_AST_CACHE.set(`${unitId}${formulaString}`, astNode);",
      put: "if (noCache) FORMULA_AST_CACHE.delete(`${unitId}${formulaString}`); else FORMULA_AST_CACHE.set(`${unitId}${formulaString}`, astNode);",
    },
    {
      why: "table names with _ or . are not read in formulas (TABLE_NAME_REGEX)",
      find: 'const TABLE_NAME_REGEX = "((?![~!@#$%^&*()_+<>?:,./;',
      put: 'const TABLE_NAME_REGEX = "((?![~!@#$%^&*()+<>?:,/;',
    },
  ],
  "sheets-formula": [
    {
      why: "calculation waits a tenth of a second after every change, and so after every answer of the add-in",
      find: "this._waitingCommandQueue = [];\n\t\t\t}, 100);",
      put: "this._waitingCommandQueue = [];\n\t\t\t}, 0);",
    },
  ],
};

const file = /@univerjs[\\/](engine-formula|sheets-formula)[\\/]lib[\\/]es[\\/]index\.js$/;

module.exports = function univerPatches(source) {
  const [, name] = file.exec(this.resourcePath) ?? [];
  return PATCHES[name].reduce((text, { why, find, put }) => {
    if (text.split(find).length !== 2) {
      throw new Error(
        `A patch of @univerjs/${name} no longer fits (${why}). Look at whether it is still needed and correct src/preview/univerPatches.loader.cjs.`,
      );
    }
    return text.replace(find, () => put);
  }, source);
};
module.exports.file = file;
