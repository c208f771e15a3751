import type { Claim, Phrase } from '../../model/claim.ts';
import { textOf } from '../../model/span.ts';
import type { Standing } from './marks.ts';
import { shortened } from './text.ts';

/** What a reader sees of a standing where colour does not reach: a sign, a word, and a sentence for the key. */
export interface StandingWords {
  readonly sign: string;
  readonly word: string;
  readonly meaning: string;
}

export const standingWords: Readonly<Record<Standing, StandingWords>> = {
  contradicted: { sign: '✗', word: 'contradicted', meaning: 'cannot be true together with a claim, or with the rest of the text' }, // prettier-ignore
  warned: { sign: '!', word: 'to look at', meaning: 'no error, but somebody should look' },
  'let-stand': { sign: '···', word: 'let stand', meaning: 'wrong, and the desk knows: it gives a reason' },
  undecided: {
    sign: '?',
    word: 'undecided',
    meaning: 'may or may not speak of a claim, so nothing is held against it',
  },
  unguarded: {
    sign: '✓',
    word: 'covered',
    meaning: 'a claim agrees, but some slip of the pen here would go unnoticed',
  },
  guarded: { sign: '✓', word: 'guarded', meaning: 'a claim agrees, and every slip that was tried here was noticed' },
  covered: { sign: '✓', word: 'covered', meaning: 'a claim speaks of it, and agrees' },
  worded: { sign: '✓', word: 'wording', meaning: 'printed as a claim wants it' },
  uncovered: { sign: '', word: 'uncovered', meaning: 'a fact that no claim speaks of' },
  unread: { sign: '', word: 'not read', meaning: 'digits or quotation marks that Stet could make nothing of' },
};

/** What an article says of a claim, as a cell of the matrix. */
export type Stance = 'contradicts' | 'let stand' | 'undecided' | 'agrees' | 'silent';

export const stances: Readonly<Record<Stance, { readonly sign: string; readonly meaning: string }>> = {
  contradicts: { sign: '✗', meaning: 'cannot be true together with the claim' },
  'let stand': { sign: 'stet', meaning: 'contradicts it, and the desk lets it stand' },
  undecided: { sign: '?', meaning: 'may or may not speak of it' },
  agrees: { sign: '✓', meaning: 'says the same' },
  silent: { sign: '·', meaning: 'does not speak of it' },
};

const longest = 110;

/** What a claim says, in one line. */
export const claimSays = (claim: Claim): string => shortened(saidBy(claim), longest);

function saidBy(claim: Claim): string {
  switch (claim.section) {
    case 'names':
      return claim.spelling.value;
    case 'posts': {
      const holder = claim.held.at(-1)?.holder?.value;
      return `${claim.called[0]?.value ?? claim.id}: ${holder ?? 'vacant'}`;
    }
    case 'events':
      return withValue(claim.when?.value.text, claim.what, claim.said[0]);
    case 'figures':
      return withValue(claim.values.map(({ text }) => text).join(' or ') || undefined, claim.what, claim.said[0]);
    case 'quotes':
      return `“${claim.words[0]?.value ?? ''}”`;
    case 'statements': {
      const [printed] = claim.printed;
      return printed ? printed.value : `never: ${claim.never[0] ? textOf(claim.never[0].span) : ''}`;
    }
  }
}

/** The value in its phrase, or beside the words that name the thing. */
function withValue(value: string | undefined, what: string | undefined, phrase: Phrase | undefined): string {
  if (what === undefined && value !== undefined && phrase?.hasSlot)
    return phrase.text.replace(/\{[^{}]*\}/u, () => value);
  return [value, what ?? phrase?.text].filter((part) => part !== undefined).join(', ');
}
