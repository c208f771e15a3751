/** Every format that `--format` takes; apart from the reporters, so that `--help` need not load them. */
export const formats = ['text', 'json', 'html'] as const;

export type Format = (typeof formats)[number];
