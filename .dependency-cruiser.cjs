/** The arrows between the layers, type imports included. src/README.md draws them. */
const layers = {
  core: [],
  kernels: [],
  sheet: [],
  functions: ["core", "datasets", "sheet"],
  datasets: ["core", "sheet"],
  models: ["core", "datasets", "sheet"],
  excel: ["core", "datasets", "models", "sheet"],
  explanations: ["core", "functions"],
  taskpane: ["core", "datasets", "excel", "explanations", "models", "sheet"],
  preview: [],
  tools: ["core", "datasets"],
  recipes: ["tools", "datasets"],
};

module.exports = {
  forbidden: [
    ...Object.entries(layers).map(([layer, allowed]) => ({
      name: `${layer} imports ${allowed.join(", ") || "no other layer"}`,
      severity: "error",
      from: { path: `^src/${layer}/` },
      to: { path: "^src/", pathNot: [layer, ...allowed].map((name) => `^src/${name}/`) },
    })),
    {
      name: "no circles",
      severity: "error",
      from: { path: "^src/" },
      to: { circular: true, viaOnly: { dependencyTypesNot: ["type-only"] } },
    },
    {
      name: "no circles between the rooms of a layer",
      severity: "error",
      scope: "folder",
      from: { path: "^src/(datasets|models|excel|taskpane)/" },
      to: { circular: true },
    },
    {
      name: "nothing that does not resolve",
      severity: "error",
      from: { path: "^src/" },
      to: { couldNotResolve: true },
    },
    {
      name: "every recipe is listed in src/recipes/specifications.mjs",
      severity: "error",
      from: { path: "^src/recipes/makeDatasets\\.mjs$" },
      to: { path: "^src/recipes/.*\\.mjs$", reachable: false },
    },
    {
      name: "what ships is a dependency of the add-in",
      severity: "error",
      from: { path: "^src/(core|sheet|functions|datasets|models|excel|explanations|taskpane)/" },
      to: {
        dependencyTypes: ["npm-dev", "npm-no-pkg", "npm-unknown"],
        dependencyTypesNot: ["type-only"],
      },
    },
    {
      name: "core, datasets, models and sheet are pure",
      severity: "error",
      from: { path: "^src/(core|datasets|models|sheet)/" },
      to: { dependencyTypes: ["core"] },
    },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "require", "node", "default", "types"],
    },
  },
};
