import type { Article } from '../model/article.ts';
import type { NameClaim } from '../model/claim.ts';
import type { NameRelation, NameVariation } from '../model/relation.ts';
import { findFuller } from './names/fuller-names.ts';
import { differsInAccents, knowNames } from './names/known-names.ts';
import type { KnownForm } from './names/known-form.ts';
import type { KnownNames } from './names/known-names.ts';
import { withoutAccents } from './names/letters.ts';
import { findMisspelt } from './names/misspelt-names.ts';
import { besideNames, namedArticle, spanOf } from './names/name-lines.ts';
import type { Line } from './names/name-lines.ts';
import { findVariations } from './names/name-variations.ts';
import type { Occurrence } from './names/name-variations.ts';
import { admits, claimsOf, mentionsOf, oncePerList } from './reading.ts';
import type { Reading } from './reading.ts';

/** What is known of the names before any article is read. */
const deskOf = oncePerList((claims: readonly NameClaim[]) => {
  const known = knowNames(claims);
  const owners = bySurname(known);
  return { known, owners, surnames: surnamesOf(owners) };
});

/**
 * Names against name claims: accepted spellings and surnames alone agree; spellings under `never` and near misses
 * contradict. Accepted and forbidden spellings are looked up word by word, so the cost follows the text. Two accepted spellings inside
 * one article are told apart.
 */
export function readNames(reading: Reading): {
  readonly relations: NameRelation[];
  readonly variations: NameVariation[];
} {
  const claims = claimsOf(reading, 'names');
  if (claims.length === 0) return { relations: [], variations: [] };
  const { known, owners, surnames } = deskOf(claims);
  const all = reading.articles.map((article) => {
    const named = namedArticle(article);
    const matches = named.lines.flatMap((line) => findForms(line, known));
    const taken = new Set(matches.flatMap(({ line, at, form }) => form.words.map((_, word) => line.tokens[at + word])));
    const present = new Map<NameClaim, KnownForm>();
    for (const { form } of matches) if (form.kind !== 'never' && form.words.length > 1) present.set(form.claim, form);
    const alone = named.lines.flatMap((line) => findSurnames(line, surnames, taken));
    const misspelt = named.lines.flatMap((line) => findMisspelt(line, { named, taken, present, known }));
    const relations = [
      ...matches.map((match) => relateForm(match, article)),
      ...alone.flatMap((match) => relateSurname(match, present, article)),
      ...findFuller(mentionsOf(reading, article, 'name'), owners, taken, article),
      ...misspelt,
    ].filter(({ claim }) => admits(claim, article));
    const quotations = mentionsOf(reading, article, 'quotation');
    const varied = findVariations([...matches, ...alone], { named, quotations, present });
    return { relations, variations: varied.filter(({ claim }) => admits(claim, article)) };
  });
  return {
    relations: all.flatMap(({ relations }) => relations),
    variations: all.flatMap(({ variations }) => variations),
  };
}

export const relateNames = (reading: Reading): NameRelation[] => readNames(reading).relations;

/** Accepted and forbidden spellings in a line, the longest at each place, none inside another; one for each claim that has it. */
function findForms(line: Line, known: KnownNames): Occurrence[] {
  const matches: Occurrence[] = [];
  for (let at = 0; at < line.tokens.length; at += 1) {
    const forms = known.standingAt(line.tokens, at);
    for (const form of forms) matches.push({ line, at, form, alone: false });
    at += Math.max(1, forms[0]?.words.length ?? 1) - 1;
  }
  return matches;
}

function relateForm({ line, at, form }: Occurrence, article: Article): NameRelation {
  const forbidden = form.kind === 'never';
  const exact = form.words.every(({ key }, word) => line.tokens[at + word]?.key === key);
  return {
    kind: 'name',
    claim: form.claim,
    article,
    verdict: forbidden ? 'contradicts' : 'agrees',
    reason: forbidden
      ? 'the claim forbids this spelling'
      : `an accepted spelling${exact ? '' : ', but for its accents'}`,
    found: spanOf(line, at, at + form.words.length - 1),
    claimed: form.spelling.span,
    form: form.kind,
    spelling: forbidden ? form.claim.spelling.value : form.spelling.value,
  };
}

/** The accepted spellings of several words by the last of them, without accents. */
function bySurname({ forms }: KnownNames): ReadonlyMap<string, readonly KnownForm[]> {
  const owners = new Map<string, KnownForm[]>();
  for (const form of forms) {
    const last = form.words.at(-1);
    if (form.kind === 'never' || !last) continue;
    const key = withoutAccents(last.key);
    const own = owners.get(key) ?? [];
    owners.set(key, own);
    own.push(form);
  }
  return owners;
}

/** Those of them that belong to one claim alone. */
function surnamesOf(owners: ReadonlyMap<string, readonly KnownForm[]>): ReadonlyMap<string, readonly KnownForm[]> {
  const shared = ([first, ...more]: readonly KnownForm[]): boolean =>
    [first, ...more].some((form) => form?.claim !== first?.claim || (form?.words.length ?? 0) < 2);
  return new Map([...owners].filter(([, forms]) => !shared(forms)));
}

/** Surnames by themselves: no other name stands beside them. */
function findSurnames(
  line: Line,
  surnames: ReadonlyMap<string, readonly KnownForm[]>,
  taken: NamedWords,
): Occurrence[] {
  return line.tokens.flatMap((token, at): Occurrence[] => {
    const forms = token.capital && !taken.has(token) ? surnames.get(withoutAccents(token.key)) : undefined;
    if (!forms || besideNames(line, at).length > 0) return [];
    const form = forms.find(({ words }) => words.at(-1)?.key === token.key) ?? forms[0];
    return form && differsInAccents(form.words.at(-1)?.key ?? '', token.key) ? [{ line, at, form, alone: true }] : [];
  });
}

type NamedWords = ReadonlySet<Line['tokens'][number] | undefined>;

/** A surname agrees where the article has the whole name too. */
function relateSurname(
  { line, at, form }: Occurrence,
  present: ReadonlyMap<NameClaim, KnownForm>,
  article: Article,
): NameRelation[] {
  const full = present.get(form.claim);
  if (!full) return [];
  const { kind, spelling } = full.words.at(-1)?.key === form.words.at(-1)?.key ? full : form;
  return [
    {
      kind: 'name',
      claim: form.claim,
      article,
      verdict: 'agrees',
      reason: 'the surname of a name that the article has in full',
      found: spanOf(line, at, at),
      claimed: spelling.span,
      form: kind,
      spelling: spelling.value,
    },
  ];
}
