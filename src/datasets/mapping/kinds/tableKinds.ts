import { billOfMaterials } from "./billOfMaterials";
import { events, gates } from "./faultTree";
import { flows } from "./flows";
import { holdings } from "./holdings";
import { activities, relations } from "./schedule";
import { links, sites } from "./supplyNetwork";
import { basket, basketOrigins, tariffLayers } from "./tariffs";
import type { TableKind } from "../tableKind";

/** What a table can be made. */
export const TABLE_KINDS: readonly TableKind[] = [
  billOfMaterials,
  gates,
  events,
  sites,
  links,
  activities,
  relations,
  tariffLayers,
  basket,
  basketOrigins,
  holdings,
  flows,
];
