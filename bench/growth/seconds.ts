const secondsSince = (from: NodeJS.CpuUsage): number => {
  const { user, system } = process.cpuUsage(from);
  return (user + system) / 1e6;
};

/** Seconds of processor time: whatever else the machine does is no part of them. */
export function processorSeconds<T>(run: () => T): { readonly outcome: T; readonly seconds: number } {
  const from = process.cpuUsage();
  const outcome = run();
  return { outcome, seconds: secondsSince(from) };
}

export async function processorSecondsOf<T>(
  run: () => Promise<T>,
): Promise<{ readonly outcome: T; readonly seconds: number }> {
  const from = process.cpuUsage();
  const outcome = await run();
  return { outcome, seconds: secondsSince(from) };
}
