import { setDatasetReader } from "../../src/functions/reference/bundled/reader";
import { readBundled } from "./bundledDatasets";

// The reference functions read the add-in's own files, which outside a browser are on the disk.
setDatasetReader(readBundled);
