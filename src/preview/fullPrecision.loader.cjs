// Univer rounds every result to 12-15 digits before it reaches the cell. The preview shows what the
// add-in computes, so the rounding is switched off in the one function that applies it.
const ROUNDING = "function getObjectValue(result, isUseStrip = false) {";

module.exports = function fullPrecision(source) {
  if (source.split(ROUNDING).length !== 2) {
    throw new Error(
      "The preview's full-precision patch no longer applies to @univerjs/engine-formula: find where it now rounds results (getObjectValue) and correct src/preview/fullPrecision.loader.cjs.",
    );
  }
  return source.replace(ROUNDING, `${ROUNDING} isUseStrip = false;`);
};
