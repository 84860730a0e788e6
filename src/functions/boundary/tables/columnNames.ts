/** Other headers in use for columns that several tables have. */
export const quantityNames = ["qty", "qty_per", "quantity_per", "usage"] as const;
export const probabilityNames = ["prob", "p", "chance"] as const;
