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
    /** Switches of Excel's own: with these two the page sends its results every 0.2 instead of 0.5 seconds. */
    _GetEnabledFeatures: () => [2, 4],
    setInvocationArrayResults: ({ calls }, given) => {
      const results = given.at(0);
      if (!Array.isArray(results)) throw given.invalid(0);
      calls.takeResults(results);
    },
  },
};
