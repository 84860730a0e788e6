import { DatasetError } from "../datasetError";

export interface FileAddress {
  readonly href: string;
  readonly host: string;
  /** The last part of the path, as a name for the file. */
  readonly file: string;
}

/** The address of a data file on the web, refused unless it is plain https without a name or password. */
export function fileAddress(text: string): FileAddress {
  let url: URL;
  try {
    url = new URL(text.trim());
  } catch {
    throw new DatasetError(
      "This is no web address. Paste the whole of it, beginning with https://.",
    );
  }
  if (url.protocol !== "https:") {
    throw new DatasetError(
      `Only https addresses are fetched, and this one begins with “${url.protocol}”. Download the file yourself and choose it here.`,
    );
  }
  if (url.username !== "" || url.password !== "") {
    throw new DatasetError(
      "The address contains a user name or password, which would end up in the workbook. Remove the part before the @, or download the file yourself and choose it here.",
    );
  }
  url.hash = "";
  return { href: url.href, host: url.host, file: fileOf(url) };
}

function fileOf(url: URL): string {
  const last = url.pathname.split("/").filter(Boolean).at(-1) ?? url.host;
  try {
    return decodeURIComponent(last);
  } catch {
    return last;
  }
}
