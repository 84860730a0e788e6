import { HostObject, type Members } from "../members";

/** Where the page says that it answers ribbon commands. There is no ribbon here, so nothing comes of it. */
export class AddinInternalService extends HostObject {
  override readonly members: Members<AddinInternalService> = serviceMembers;
}

const serviceMembers: Members<AddinInternalService> = {
  className: "AddinInternalService",
  methods: { notifyActionHandlerReady: () => null },
};
