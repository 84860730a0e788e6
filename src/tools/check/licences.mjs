import { readFileSync } from "node:fs";
import path from "node:path";
import { root } from "../paths.mjs";
import { exceptions, licenceFaults } from "./licenceFaults.mjs";

/** @type {{ packages: Record<string, import("./licenceFaults.mjs").LockedPackage> }} */
const { packages } = JSON.parse(readFileSync(path.join(root, "package-lock.json"), "utf8"));
const { looked, faults } = licenceFaults(packages);
for (const fault of faults) console.error(fault);
console.log(
  `licences: ${looked} packages, ${Object.keys(exceptions).length} exceptions, ${faults.length} faults`,
);
process.exitCode = faults.length > 0 || looked === 0 ? 1 : 0;
