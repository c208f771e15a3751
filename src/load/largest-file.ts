/** A larger file is refused, in bytes: no article is a hundredth of it, and one of its size would be read for minutes. */
export const largestFile = 4 * 1024 * 1024;

export const tooLarge = (bytes: number): string =>
  `The file has ${bytes} bytes; expected ${largestFile} (4 MiB) at most`;
