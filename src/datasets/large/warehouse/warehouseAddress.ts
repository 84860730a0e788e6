import { DatasetError } from "../../datasetError";

/** Where a warehouse answers, without anything that is secret. */
export interface WarehouseAddress {
  readonly href: string;
  readonly host: string;
}

const OWN_MACHINE = /^(localhost|127(\.\d+){3}|\[::1\])$/i;

/** The address of a ClickHouse server's HTTP interface: https, or http on this machine. */
export function warehouseAddress(text: string): WarehouseAddress {
  let url: URL;
  try {
    url = new URL(text.trim());
  } catch {
    throw new DatasetError(
      "This is no web address. Paste the whole of it, such as https://host:8443.",
    );
  }
  if (url.protocol !== "https:" && !(url.protocol === "http:" && OWN_MACHINE.test(url.hostname))) {
    throw new DatasetError(
      `A password may only travel over https, and this address begins with “${url.protocol}”. Ask its administrator for the https address; its port is often 8443.`,
    );
  }
  if (url.username !== "" || url.password !== "") {
    throw new DatasetError(
      "The address holds a name or a password. Write them into their own fields, where they are not kept.",
    );
  }
  return { href: `${url.origin}${url.pathname}`, host: url.host };
}
