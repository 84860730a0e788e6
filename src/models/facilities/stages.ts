/** The chain from mine to magnet, in order; `measure` is the input that says what its capacity is counted in. */
export const STAGES = [
  { id: "mining", title: "Mining", measure: "measure_mining" },
  { id: "separation", title: "Separation", measure: "measure_separation" },
  { id: "metal-alloy", title: "Metal and alloy", measure: "measure_metal" },
  { id: "magnets", title: "Magnets", measure: "measure_magnets" },
] as const;

export type Stage = (typeof STAGES)[number];

const [OPERATING, BUILDING, ALL] = ["operating", "and under construction", "and planned"] as const;
export const WHAT_COUNTS = [OPERATING, BUILDING, ALL] as const;

/** Statuses with the condition, if any, under which they count. */
const STATUSES = [
  { status: "operating", when: null },
  { status: "ramping-up", when: null },
  { status: "under-construction", when: `({counted}<>"${OPERATING}")` },
  { status: "planned", when: `({counted}="${ALL}")` },
] as const;

/** A COUNTIFS or SUMIFS over every status that counts, put together by `each`. */
export const overStatuses = (each: (criterion: string) => string): string =>
  STATUSES.map(({ status, when }) => {
    const call = each(`{plants}[status],"${status}"`);
    return when === null ? call : `${when}*${call}`;
  }).join("+");
