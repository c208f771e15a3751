/** Changes that are tried for each mention that a claim decides, where nobody says how many. */
export const usualRuns = 5;

/** The same draws for everybody, so that two reports of one corpus can be compared. */
export const usualSeed = 1;
