/**
 * The key under which something is kept in the browser. Excel on the web may give each site that embeds it a part of
 * the storage, and its key; what is private stays in that part.
 */
export function storageKey(name: string): string {
  const partition = typeof Office === "undefined" ? undefined : Office.context.partitionKey;
  return partition ? `${partition}${name}` : name;
}
