/** Other headers in use for columns that several tables have. */
export const quantityNames = [
  ...["qty", "quantities", "qtys", "qnty", "qty_per", "quantity_per", "usage"],
  ...["quantity_per_unit", "qty_per_unit", "quantity_per_parent", "qty_per_parent"],
  ...["quantity_per_assembly", "qty_per_assembly", "quantity_per_set", "qty_per_set"],
  ...["quantity_used", "qty_used", "quantity_required", "qty_required", "required_quantity"],
  ...["required_qty", "quantity_needed", "qty_needed", "bom_quantity", "bom_qty", "qty_req"],
  ...["usage_quantity", "usage_qty", "usage_per_unit", "units_per_parent", "units_per_unit"],
  ...["component_quantity", "component_qty", "amount_per_unit", "amount_per_parent"],
] as const;
/** Words that name a quantity in whatever phrase: where no column is read as one, such a header is meant. */
export const quantityWords = ["quantity", "quantities", "qty", "pieces", "pcs"] as const;
export const probabilityNames = ["prob", "p", "chance", "likelihood"] as const;
export const probabilityWords = ["probability", "prob"] as const;
