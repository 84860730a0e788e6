import type { WarehouseAddress } from "../../../datasets/large/warehouse/warehouseAddress";

/** Who asks, and where. The password is held while the pane is open and is written nowhere. */
export interface WarehouseLogin extends WarehouseAddress {
  readonly database: string;
  readonly user: string;
  readonly password: string;
  /** How long the server may work on one question. */
  readonly seconds: number;
}

const logins = new Map<string, WarehouseLogin>();
const keyOf = (href: string, database: string): string => `${href}\n${database}`;

/** Remembers a login that the server took, for the next questions of this session. */
export function keepLogin(login: WarehouseLogin): void {
  logins.set(keyOf(login.href, login.database), login);
}

export const keptLogin = (href: string, database: string): WarehouseLogin | undefined =>
  logins.get(keyOf(href, database));
