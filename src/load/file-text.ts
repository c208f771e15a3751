import type { Source } from '../model/source.ts';

/**
 * A file's text, kept as the bytes that were read and decoded where it is asked for: an archive's articles are read one after the
 * other, and news (curly marks) takes twice as much memory decoded. Those asked for last stay decoded.
 */
export class FileText implements Source {
  readonly path: string;
  readonly bytes: Uint8Array;
  #text: string | undefined;

  /** The bytes are UTF-8, and nobody changes them afterwards; a byte order mark is the first unit of the text. */
  constructor(path: string, bytes: Uint8Array) {
    this.path = path;
    this.bytes = bytes;
  }

  get text(): string {
    return this.#text ?? this.#decode();
  }

  toJSON(): { readonly path: string; readonly text: string } {
    return { path: this.path, text: this.text };
  }

  #decode(): string {
    const { bytes } = this;
    const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('utf8');
    this.#text = text;
    decoded.add(this);
    decodedUnits += text.length;
    for (const oldest of decoded) {
      if (decodedUnits <= mostDecodedUnits || oldest === this) break;
      decodedUnits -= oldest.#forget();
    }
    return text;
  }

  #forget(): number {
    const units = this.#text?.length ?? 0;
    this.#text = undefined;
    decoded.delete(this);
    return units;
  }
}

/**
 * UTF-16 units: those of some dozens of articles, for the story that an article tells is told by its neighbours too. With more the
 * collector has more to do than the decoder without.
 */
const mostDecodedUnits = 512 * 1024;

/** In the order in which they were decoded. */
const decoded = new Set<FileText>();
let decodedUnits = 0;
