/** A copy of plain data, deep enough that no caller holds what the workbook keeps. */
export function plainCopy<T>(data: T): T {
  return JSON.parse(JSON.stringify(data)) as T;
}
