import { useEffect, useState } from "react";

const STALL = 4000;

/** Whether nothing has moved for a while: Excel may be waiting for the user to leave a cell. */
export function useStalled(progress: string): boolean {
  const [stalledAt, setStalledAt] = useState<string | null>(null);
  useEffect(() => {
    const timer = setTimeout(() => setStalledAt(progress), STALL);
    return () => clearTimeout(timer);
  }, [progress]);
  return stalledAt === progress;
}
