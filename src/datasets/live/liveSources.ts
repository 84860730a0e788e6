import { census } from "./census";
import { eurostat } from "./eurostat";
import type { LiveSource } from "./liveSource";
import { sdmx } from "./sdmx";
import { worldBank } from "./worldBank";

/** The publishers that can be asked, each only when the user presses its button. */
export const LIVE_SOURCES: readonly LiveSource[] = [worldBank(), eurostat(), sdmx, census()];
