import type { Section } from '../../model/claim.ts';
import type { Candidate, Entry } from './candidate.ts';
import { isTelling } from './telling.ts';

const mostInId = 4;
const longestId = 60;

/** Ids made from the text, each once in its section. */
export function withIds(candidates: readonly Candidate[], taken: Set<string>): Entry[] {
  return candidates.map((candidate) => {
    const id = idFor(candidate.section, candidate.about, taken);
    taken.add(`${candidate.section}/${id}`);
    return { ...candidate, id };
  });
}

/** An id made from a text, none of those `taken` (`section/id`). */
export function idFor(section: Section, about: string, taken: ReadonlySet<string>): string {
  const base = baseOf(section, about);
  let id = base;
  for (let count = 2; taken.has(`${section}/${id}`); count += 1) id = `${base}-${count}`;
  return id;
}

/** Words that are fields of a claim file, and so ids that look like a slip. */
const fields = new Set(
  'about covers source what note names posts events figures quotes statements stet name also never called held shared when said before after during same-day is speaker unnamed at translated words printed article claim text reason check until fingerprint'.split(' '), // prettier-ignore
);

function baseOf(section: Section, about: string): string {
  const words = plainWords(about);
  const telling = words.filter((word) => isTelling(word) && word.length > 1);
  const stem = (section === 'names' || telling.length === 0 ? words : telling.slice(0, mostInId)).join('-') || 'claim';
  const short = stem.slice(0, longestId).replace(/-+$/, '');
  return /^[a-z]/.test(short) && !fields.has(short) ? short : `${section.slice(0, -1)}-${short}`;
}

const plainLetters: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  œ: 'oe',
  ı: 'i',
};

/** The words of a text in small letters from a to z and digits, accents left out. */
export function plainWords(text: string): string[] {
  const plain = text.toLowerCase().replace(/[ßæøłđðþœı]/gu, (letter) => plainLetters[letter] ?? '');
  return plain.normalize('NFD').replace(/[\p{M}'’]/gu, '').match(/[a-z0-9]+/g) ?? []; // prettier-ignore
}
