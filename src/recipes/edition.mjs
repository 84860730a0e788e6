/** The edition of the bundled data; the refresh compares it with what a workbook imported. */
export const EDITION = { version: "2026.11.28", created: "2026-11-28T00:00:00Z" };
