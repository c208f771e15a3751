/** What the user asked for cannot be had: a named file or folder that does not exist. The command line ends with 2. */
export class InputError extends Error {
  override readonly name = 'InputError';
  /** The nearest name that does exist, as it would be typed. */
  readonly nearest?: string;

  constructor(message: string, nearest?: string) {
    super(nearest === undefined ? message : `${message}; is "${nearest}" meant?`);
    if (nearest !== undefined) this.nearest = nearest;
  }
}
