/** Licences that any package may have. */
const allowed = [
  "0BSD",
  "Apache-2.0",
  "BlueOak-1.0.0",
  "BSD-2-Clause",
  "BSD-3-Clause",
  "CC0-1.0",
  "ISC",
  "MIT",
  "MIT-0",
];

/**
 * Packages under another licence, each with what it states and why it is here. None of their code is ours to change.
 *
 * @type {Readonly<Record<string, { licence: string, why: string }>>}
 */
export const exceptions = {
  "@microsoft/office-js": {
    licence: "LICENSE",
    why: "Microsoft's terms for add-ins; only the preview and tests load this copy",
  },
  "@univerjs/telemetry": {
    licence: "not stated",
    why: "an interface without code of its own, Apache-2.0 in Univer's repository",
  },
  argparse: { licence: "Python-2.0", why: "reads the command line of a development tool" },
  "axe-core": { licence: "MPL-2.0", why: "tests alone" },
  "json-bignum": {
    licence: "not stated",
    why: "MIT by the LICENSE file beside it; its package.json states that in a form of old",
  },
  "caniuse-lite": { licence: "CC-BY-4.0", why: "data of a development tool" },
};

/**
 * @typedef {{ version?: string, license?: string, link?: boolean }} LockedPackage
 *
 * @param {Readonly<Record<string, LockedPackage>>} packages As the lock file lists them.
 * @returns {{ looked: number, faults: string[] }}
 */
export function licenceFaults(packages) {
  const installed = Object.entries(packages).filter(([folder, { link }]) => folder && !link);
  const met = new Set();
  const faults = installed.flatMap(([folder, { license = "not stated", version = "" }]) => {
    const name = folder.slice(folder.lastIndexOf("node_modules/") + "node_modules/".length);
    const exception = exceptions[name];
    if (exception !== undefined) met.add(name);
    if (exception?.licence === license || isAllowed(license)) return [];
    return [
      `${name} ${version} is under ${license}, which is not on the list: choose another package, or name it with its reason in licenceFaults.mjs.`,
    ];
  });
  const idle = Object.keys(exceptions).filter((name) => !met.has(name));
  return {
    looked: installed.length,
    faults: [
      ...faults,
      ...idle.map((name) => `${name} is excepted and not installed: take it out.`),
    ],
  };
}

/**
 * Alternatives or several at once, as SPDX writes them; what mixes the two is looked at by hand. The libraries for
 * such expressions come with data under licences of their own.
 *
 * @param {string} expression
 */
function isAllowed(expression) {
  const bare = expression.replace(/^\((.*)\)$/, "$1");
  const isListed = (/** @type {string} */ licence) => allowed.includes(licence);
  return bare.includes(" OR ")
    ? bare.split(" OR ").some(isListed)
    : bare.split(" AND ").every(isListed);
}
