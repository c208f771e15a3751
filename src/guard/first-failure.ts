import fc from 'fast-check';

/**
 * The simplest value for which something does not hold, of so many that are drawn; none where it holds for all. fast-check takes what
 * is thrown for a counterexample, but what is thrown here is a fault of ours, and goes on up.
 */
export function firstFailure<T>(
  arbitrary: fc.Arbitrary<T>,
  holds: (value: T) => boolean,
  options: {
    readonly runs: number;
    readonly seed: number;
    /** Tried before any that are drawn. */
    readonly first?: readonly T[];
  },
): T | undefined {
  let thrown: { readonly error: unknown } | undefined;
  const property = fc.property(arbitrary, (value) => {
    try {
      return thrown !== undefined || holds(value);
    } catch (error) {
      thrown = { error };
      return true;
    }
  });
  const { counterexample } = fc.check(property, {
    numRuns: options.runs,
    seed: options.seed,
    examples: (options.first ?? []).map((value): [T] => [value]),
  });
  if (thrown) throw thrown.error;
  return counterexample?.[0];
}
