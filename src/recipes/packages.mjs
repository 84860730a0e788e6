import { EDITION } from "./edition.mjs";
import { newsOf } from "./newsOf.mjs";

/**
 * @typedef {import("./specification.mjs").MadeTable} MadeTable
 * @typedef {Omit<import("../datasets/catalogue.js").DatasetGroup, "datasets">} Group
 */

/**
 * The Data Package descriptor of one group out of all tables.
 *
 * @param {Group} group
 * @param {readonly MadeTable[]} tables
 */
export function packageOf(group, tables) {
  const own = tables.filter((table) => table.group === group.name);
  const resources = own.map(({ resource }) => resource);
  const groupOf = new Map(tables.map((table) => [table.resource.name, table.group]));
  return {
    $schema: "https://datapackage.org/profiles/2.0/datapackage.json",
    name: `linchpin-${group.name}`,
    title: `Linchpin reference data: ${group.title.toLowerCase()}`,
    description: group.description,
    ...EDITION,
    licenses: unique(resources.flatMap(({ licenses }) => licenses)),
    sources: unique(resources.flatMap(({ sources }) => sources)),
    resources: resources.map((resource) => withPackages(resource, group.name, groupOf)),
  };
}

/**
 * The index that the pane lists without opening a package.
 *
 * @param {readonly Group[]} groups
 * @param {readonly MadeTable[]} tables
 * @param {readonly MadeTable[]} starters
 */
export function catalogueOf(groups, tables, starters) {
  return {
    version: EDITION.version,
    groups: groups.map((group) => ({
      ...group,
      datasets: tables.filter((table) => table.group === group.name).map(summaryOf),
    })),
    starters: starters.map(summaryOf),
  };
}

/** @param {MadeTable} table */
function summaryOf({ group, resource }) {
  const { name, title, description, path, vintage, licenses, attribution } = resource;
  const { rows, bytes, hash, schema } = resource;
  return {
    name,
    title,
    description,
    group,
    path: `${group}/${path}`,
    version: EDITION.version,
    ...newsOf(name, hash),
    vintage,
    licences: licenses,
    attribution,
    columns: schema.fields.map((field) => field.name),
    joins: joinsOf(schema.foreignKeys ?? []),
    rows,
    bytes,
    hash,
  };
}

/**
 * Columns whose cells are keys of another dataset.
 *
 * @param {readonly import("../datasets/tableSchema.js").ForeignKey[]} foreignKeys
 * @returns {import("../datasets/catalogue.js").Join[]}
 */
function joinsOf(foreignKeys) {
  return foreignKeys.flatMap(({ fields: [column], reference: { resource, fields } }) =>
    resource === undefined ? [] : [{ column, dataset: resource, key: fields[0] }],
  );
}

/**
 * A foreign key into another group's package says which, so that both packages stand alone.
 *
 * @param {import("./specification.mjs").Resource} resource
 * @param {string} group
 * @param {ReadonlyMap<string, string>} groupOf
 */
function withPackages(resource, group, groupOf) {
  const { foreignKeys } = resource.schema;
  if (!foreignKeys) return resource;
  const keys = foreignKeys.map((key) => {
    const target = key.reference.resource;
    if (target === undefined) return key;
    const home = groupOf.get(target);
    if (!home) throw new Error(`${resource.name} refers to ${target}, which is not a dataset`);
    if (home === group) return key;
    return { ...key, reference: { package: `../${home}/datapackage.json`, ...key.reference } };
  });
  return { ...resource, schema: { ...resource.schema, foreignKeys: keys } };
}

/**
 * @template T
 * @param {readonly T[]} items
 */
function unique(items) {
  const seen = new Map(items.map((item) => [JSON.stringify(item), item]));
  return [...seen.values()];
}
