import { closeSync, constants, fstatSync, openSync, readSync } from 'node:fs';
import { largestFile } from './largest-file.ts';

/** Files that are read share buffers of this size, in bytes: an archive has many, and most are small. */
const slabSize = 1024 * 1024;

let slab = Buffer.alloc(0);
let taken = 0;

/**
 * The bytes of a file, its size where it is too large to be read, and nothing for what is no plain file (a folder called x.md, a pipe).
 * Throws what the system says where it cannot be read.
 */
export function readPlain(path: string): Uint8Array | number | undefined {
  // Without waiting (where the system knows that word): who opens a pipe otherwise waits for its writer for ever.
  const file = openSync(path, constants.O_RDONLY | constants.O_NONBLOCK);
  try {
    const stats = fstatSync(file);
    if (!stats.isFile()) return undefined;
    return stats.size > largestFile ? stats.size : readAll(file, stats.size);
  } finally {
    closeSync(file);
  }
}

/** Somebody may write to it meanwhile: what is there is read, whatever its size was said to be. */
function readAll(file: number, size: number): Uint8Array | number {
  let buffer = room(size + 1);
  let length = 0;
  for (;;) {
    const read = readSync(file, buffer, length, buffer.length - length, null);
    if (read === 0) break;
    length += read;
    if (length > largestFile) return length;
    if (length === buffer.length) buffer = Buffer.concat([buffer, Buffer.alloc(length)]);
  }
  if (buffer.buffer === slab.buffer) taken += length;
  return buffer.subarray(0, length);
}

/** So many bytes of the slab that nobody has taken yet, or of their own. */
function room(size: number): Buffer {
  if (size > slabSize / 4) return Buffer.allocUnsafeSlow(size);
  if (taken + size > slab.length) {
    slab = Buffer.allocUnsafeSlow(slabSize);
    taken = 0;
  }
  return slab.subarray(taken, taken + size);
}
