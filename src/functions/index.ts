// Written by `npm run metadata` from the files of the family folders. Do not edit.
import { callByName, register, registered } from "./boundary/registry";
import * as chokepointHalt from "./chokepoint/chokepointHalt";
import * as exposureRatio from "./macro/exposureRatio";
import * as hhi from "./concentration/hhi";
import * as modelVersion from "./reference/modelVersion";
import * as originContent from "./chokepoint/originContent";
import * as selftest from "./reference/selftest";

register({ id: "CHOKEPOINT_HALT", call: chokepointHalt.chokepointHalt, parameters: chokepointHalt.parameters });
register({ id: "EXPOSURE_RATIO", call: exposureRatio.exposureRatio, parameters: exposureRatio.parameters });
register({ id: "HHI", call: hhi.hhi, parameters: hhi.parameters });
register({ id: "MODEL_VERSION", call: modelVersion.modelVersion, parameters: modelVersion.parameters });
register({ id: "ORIGIN_CONTENT", call: originContent.originContent, parameters: originContent.parameters });
register({ id: "SELFTEST", call: selftest.selftest, parameters: selftest.parameters });

export { callByName, registered };
