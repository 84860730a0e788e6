import type { HostContext } from "../hostContext";
import type { EventNumber } from "../events";
import type { Method } from "../members";

/** The pairs _RegisterXEvent and _UnregisterXEvent by which proxies ask to be told of events. */
export function registrations<T extends { readonly context: HostContext }>(
  types: Record<string, EventNumber>,
  target: (object: T) => string,
): Record<string, Method<T>> {
  const methods: Record<string, Method<T>> = {};
  for (const [name, type] of Object.entries(types)) {
    methods[`_Register${name}Event`] = (object) => {
      object.context.events.register(type, target(object));
    };
    methods[`_Unregister${name}Event`] = (object) => {
      object.context.events.unregister(type, target(object));
    };
  }
  return methods;
}
