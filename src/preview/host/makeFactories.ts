import type { Factories, HostContext } from "./hostContext";
import { ChartCollection } from "./model/charts";
import { CommentCollection } from "./model/comments";
import { ConditionalFormatCollection } from "./model/conditionalFormats";
import { DataValidationObject } from "./model/dataValidation";
import { NamedItemCollection } from "./model/names";
import { RangeObject } from "./model/range";
import { RangeAreasObject } from "./model/rangeAreas";
import { RangeFormatObject } from "./model/rangeFormat";
import { TableObject } from "./model/table";
import { TableCollection, TableScopedCollection } from "./model/tables";
import { WorksheetObject } from "./model/worksheet";

/** Where the classes of the model come together, so that none of them needs to import another. */
export function makeFactories(context: HostContext): Factories {
  return {
    range: (area) => new RangeObject(context, area),
    rangeAreas: (areas) => new RangeAreasObject(context, areas),
    worksheet: (id) => new WorksheetObject(context, id),
    table: (id) => new TableObject(context, id),
    tables: (sheet) => new TableCollection(context, sheet),
    tablesIn: (area, whole) => new TableScopedCollection(context, area, whole),
    names: (scope) => new NamedItemCollection(context, scope),
    charts: (sheet) => new ChartCollection(context, sheet),
    comments: (sheet) => new CommentCollection(context, sheet),
    conditionalFormats: (area) => new ConditionalFormatCollection(context, area),
    dataValidation: (area) => new DataValidationObject(context, area),
    rangeFormat: (area) => new RangeFormatObject(context, area),
  };
}
