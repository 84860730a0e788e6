import { Link } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { openInBrowser } from "../services/openInBrowser";

interface Props {
  readonly address: string | undefined;
  readonly children: ReactNode;
}

/** A link to a web page in the browser; plain text where there is no address, or one of another kind. */
export function WebLink({ address, children }: Props) {
  if (!address || !/^https?:\/\//i.test(address)) return <>{children}</>;
  return (
    <Link
      inline
      href={address}
      target="_blank"
      rel="noopener noreferrer"
      onClick={(event) => {
        if (openInBrowser(address)) event.preventDefault();
      }}
    >
      {children}
    </Link>
  );
}
