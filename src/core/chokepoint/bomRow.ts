/** One row of a bill of materials: an item used in a parent, from one source. */
export interface BomRow {
  readonly item: string;
  /** "" for the product itself. */
  readonly parent: string;
  /** Units for each unit of the parent. */
  readonly quantity: number;
  /** Value added at this item for each unit, what it is made of excluded. */
  readonly ownValue: number;
  readonly ownMass: number;
  readonly origin: string;
  /** Tells sources of one item in one country apart; "" where it is not known. */
  readonly supplier: string;
  /** This source's part of the parent's need; alternative sources add up to 1. NaN where the table says none. */
  readonly share: number;
  /** The part of the need that this source can reach where others fail; NaN where none is stated: its share. */
  readonly capacity: number;
  /** Days until it reaches that; NaN where none are stated. */
  readonly rampDays: number;
  readonly restriction: number;
  /** NaN where none is stated. */
  readonly probability: number;
  /** The range within which it lies, and how many days a failure lasts; NaN where not stated. */
  readonly low: number;
  readonly high: number;
  readonly recoveryDays: number;
  /** Days of the parent's need of the item that are in stock; NaN where none are stated. */
  readonly stockDays: number;
  /** Names of further events that stop this source and whatever else names them. */
  readonly commonCauses: readonly string[];
  /** How many of the alternative sources must work; NaN where none is stated, and capacities decide. */
  readonly required: number;
  /** When given, the item goes only into the parent's units of this origin. */
  readonly parentOrigin: string;
  /** Where the row stands, for sentences: "bom row 3". */
  readonly place: string;
}
