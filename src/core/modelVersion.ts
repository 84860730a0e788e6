/** The version of the calculations. It changes only when some number can change; CHANGELOG.md says which. */
export const modelVersion = "1.4.0";
