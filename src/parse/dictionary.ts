import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

/**
 * English words, American and British spelling, from the Hunspell dictionaries `dictionary-en` and `dictionary-en-gb`.
 * Read on the first question, and of its words those with the initial that is asked for: a run asks for few. Inflected forms count where the
 * dictionary's own affix rules give them; compounds and the correction of spelling are of no use here and left out.
 */

interface Affix {
  readonly flag: string;
  /** What the rule takes off the base, what it puts in its place, and what the base must look like. */
  readonly strip: string;
  readonly add: string;
  readonly condition: RegExp;
}

type WordList = Pick<ReadonlyMap<string, string>, 'get'>;

interface Dictionary {
  /** Each listed form with the flags of the affixes that it takes: ordinary words and proper names apart. */
  readonly ordinary: WordList;
  /** By their forms in lower case. */
  readonly proper: WordList;
  readonly prefixes: readonly Affix[];
  readonly suffixes: readonly Affix[];
}

const packages = ['dictionary-en-gb', 'dictionary-en'] as const;
const loaded = new Map<string, Dictionary>();
const ordinaryAnswers = new Map<string, boolean>();
const properAnswers = new Map<string, boolean>();

/**
 * Whether a word, in any case, is an English word that is no proper name: "Marks" is, "Becker" is not. The word may stand
 * as printed or as `normaliseWord` gives it.
 */
export function isOrdinaryWord(word: string): boolean {
  return answer(ordinaryAnswers, word, (dictionary) => dictionary.ordinary);
}

/** Whether a word, in any case, is a proper name that a dictionary lists: "Becker", "Iran", "Austrians". */
export function isListedName(word: string): boolean {
  return answer(properAnswers, word, (dictionary) => dictionary.proper);
}

function answer(cache: Map<string, boolean>, word: string, list: (of: Dictionary) => Dictionary['ordinary']): boolean {
  const plain = word
    .normalize('NFC')
    .toLowerCase()
    .replace(/[’ʼ＇]/g, "'");
  let known = cache.get(plain);
  if (known === undefined) {
    known = packages.some((name) => {
      const dictionary = dictionaryOf(name);
      return spellings(plain).some((spelling) => lists(dictionary, list(dictionary), spelling));
    });
    cache.set(plain, known);
  }
  return known;
}

/** A word with what `normaliseWord` may have done to it undone: it writes "promize" and "silense". */
function spellings(word: string): string[] {
  const british = word.replace(/iz(e|ed|es|er|ers|ing|ations?)(?='|$)/u, 'is$1').replace(/ense(s?)(?='|$)/u, 'ence$1');
  return british === word ? [word] : [word, british];
}

function lists(dictionary: Dictionary, words: WordList, word: string): boolean {
  if (inflected(dictionary, words, word, '')) return true;
  return dictionary.prefixes.some(
    ({ flag, add }) => word.startsWith(add) && inflected(dictionary, words, word.slice(add.length), flag),
  );
}

/** Whether a word, or what a suffix was put to, is listed; with `prefix`, listed as one that takes that prefix. */
function inflected(dictionary: Dictionary, words: WordList, word: string, prefix: string): boolean {
  const flags = words.get(word);
  if (flags !== undefined && (prefix === '' || flags.includes(prefix))) return true;
  return dictionary.suffixes.some(({ flag, strip, add, condition }) => {
    if (!word.endsWith(add) || word.length <= add.length) return false;
    const base = word.slice(0, word.length - add.length) + strip;
    const taken = words.get(base);
    return taken !== undefined && taken.includes(flag) && taken.includes(prefix) && condition.test(base);
  });
}

function dictionaryOf(name: string): Dictionary {
  let dictionary = loaded.get(name);
  if (!dictionary) {
    dictionary = readDictionary(name);
    loaded.set(name, dictionary);
  }
  return dictionary;
}

function readDictionary(name: string): Dictionary {
  const entry = createRequire(import.meta.url).resolve(name);
  const read = (extension: string): string => readFileSync(entry.replace(/\.js$/, extension), 'utf8');
  const rules = read('.aff').split('\n').map((line) => line.split(/\s+/)); // prettier-ignore
  const affixes = (kind: string): Affix[] =>
    rules
      .filter((rule) => rule[0] === kind && rule.length >= 5)
      .map(([, flag = '', strip = '', add = '', condition = '.']) => ({
        flag,
        strip: strip === '0' ? '' : strip,
        add,
        condition: new RegExp(`${condition}$`),
      }));
  return { ...wordsIn(read('.dic')), prefixes: affixes('PFX'), suffixes: affixes('SFX') };
}

/** The words of a list of some 50,000 lines. Those with one initial are read when one of them is asked for: a run asks for few. */
function wordsIn(text: string): Pick<Dictionary, 'ordinary' | 'proper'> {
  const unread = new Map<string, number[]>();
  for (let start = 0; start < text.length; start = endOfLine(text, start) + 1) {
    const initial = text.charAt(start).toLowerCase().charAt(0);
    const lines = unread.get(initial);
    if (lines) lines.push(start);
    else unread.set(initial, [start]);
  }
  const [ordinary, proper] = [new Map<string, string>(), new Map<string, string>()];
  const readInitial = (initial: string): void => {
    for (const start of unread.get(initial) ?? []) {
      const [, word = '', flags = ''] = /^([^/]*)\/?(.*)$/s.exec(text.slice(start, endOfLine(text, start))) ?? [];
      const lower = word.toLowerCase();
      const list = word === lower ? ordinary : proper;
      if (word !== '') list.set(lower, (list.get(lower) ?? '') + flags);
    }
    unread.delete(initial);
  };
  const listed = (list: ReadonlyMap<string, string>): WordList => ({
    get: (word) => {
      const initial = word.charAt(0);
      if (unread.has(initial)) readInitial(initial);
      return list.get(word);
    },
  });
  return { ordinary: listed(ordinary), proper: listed(proper) };
}

function endOfLine(text: string, start: number): number {
  const end = text.indexOf('\n', start);
  return end < 0 ? text.length : end;
}
