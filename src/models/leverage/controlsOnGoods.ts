/** A cell of the table of goods in the grid's row; blank below its last one and where it is blank. */
export const goodsCell = (column: string): string =>
  `IF({row}>ROWS({goods}[good]),"",IF(INDEX({goods}[${column}],{row})="","",INDEX({goods}[${column}],{row})))`;

export const NOT_KNOWN = "not known";

export type InForce = (date: string, product: string, bearsOn: "country" | "partner") => string;

/**
 * Whether the other side has a control in force on a good: 1, 0, or that nobody knows. A list that does not
 * say who imposes what bears on both sides alike.
 */
export const inForceBy =
  (tells: boolean): InForce =>
  (date, product, bearsOn) => {
    const by = bearsOn === "country" ? "{partner},{country}" : "{country},{partner}";
    const control = `LINCHPIN.RESTRICTION_IN_FORCE({controls}[#All],${date},,${product},"VALUE",${tells ? by : ","},{unknown})`;
    return `IF(${product}="","",IFNA(IF(${control}>0,1,0),"${NOT_KNOWN}"))`;
  };
