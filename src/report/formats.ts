/** Every format that `--format` takes; apart from the reporters, so that `--help` need not load them. */
export const formats = ['text', 'json', 'html', 'sarif', 'junit', 'github'] as const;

export type Format = (typeof formats)[number];

/** Formats that tell of more than findings: a run must keep all of its evidence for them. */
export const drawnFromEvidence: ReadonlySet<Format> = new Set<Format>(['junit', 'html']);

/** What is told as it is found, a line an article, and not drawn from a run that has ended. */
export const streamed = 'jsonl';

/** Everything that `--format` takes. */
export const takenFormats = [...formats, streamed] as const;
