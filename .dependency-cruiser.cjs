/** The arrows between the layers, type imports included. src/README.md draws them. */
const layers = {
  core: [],
  functions: ["core", "datasets"],
  datasets: ["core"],
  excel: ["core", "datasets"],
  explanations: ["core", "functions"],
  taskpane: ["core", "datasets", "excel", "explanations"],
  preview: [],
  tools: [],
  recipes: ["tools"],
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
      name: "nothing that does not resolve",
      severity: "error",
      from: { path: "^src/" },
      to: { couldNotResolve: true },
    },
    {
      name: "what ships is a dependency of the add-in",
      severity: "error",
      from: { path: "^src/(core|functions|datasets|excel|explanations|taskpane)/" },
      to: {
        dependencyTypes: ["npm-dev", "npm-no-pkg", "npm-unknown"],
        dependencyTypesNot: ["type-only"],
      },
    },
    {
      name: "core is pure",
      severity: "error",
      from: { path: "^src/(core|datasets)/" },
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
