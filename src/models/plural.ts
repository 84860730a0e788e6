/** A count with its noun: "1 stage", "2 stages". */
export const plural = (count: string, noun: string): string =>
  `${count}&" ${noun}"&IF(${count}=1,"","s")`;
