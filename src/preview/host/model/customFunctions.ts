import type { FunctionCalls } from "../functions";
import { HostObject, type Members } from "../members";

/** Where the add-in's page says that it takes calls of functions, and gives their results. */
export class CustomFunctionsService extends HostObject {
  override readonly members: Members<CustomFunctionsService> = serviceMembers;

  constructor(readonly calls: FunctionCalls) {
    super();
  }
}

const serviceMembers: Members<CustomFunctionsService> = {
  className: "CustomFunctions",
  methods: {
    _SetOsfControlContainerReadyForCustomFunctions: ({ calls }) => {
      calls.pageIsReady();
    },
    /** Switches for experiments of Excel's own; none is on. */
    _GetEnabledFeatures: () => [],
    setInvocationArrayResults: ({ calls }, given) => {
      const results = given.at(0);
      if (!Array.isArray(results)) throw given.invalid(0);
      calls.takeResults(results);
    },
  },
};
