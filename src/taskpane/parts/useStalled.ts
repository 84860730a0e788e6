import { useEffect, useState } from "react";

/** Whether nothing has moved for so long: Excel may be waiting for the user to leave a cell. */
export function useStalled(progress: string, milliseconds: number | null): boolean {
  const [stalledAt, setStalledAt] = useState<string | null>(null);
  useEffect(() => {
    if (milliseconds === null) return undefined;
    const timer = setTimeout(() => setStalledAt(progress), milliseconds);
    return () => clearTimeout(timer);
  }, [progress, milliseconds]);
  return stalledAt === progress;
}
