import { extractMentions } from '../extract/index.ts';
import { extractQuotations } from '../extract/quotations.ts';
import type { Article } from '../model/article.ts';
import type { Claim } from '../model/claim.ts';
import type { Mention } from '../model/mention.ts';
import type { Conflict, Relation } from '../model/relation.ts';
import { compareSpans, overlaps, textOf } from '../model/span.ts';
import type { Label, Located, Span } from '../model/span.ts';
import { wordsOf } from '../parse/words.ts';
import { relateDates } from '../relate/dates.ts';
import { relateFigures } from '../relate/figures.ts';
import { relateNames } from '../relate/names.ts';
import { relateQuotes } from '../relate/quotes.ts';
import type { Reading } from '../relate/reading.ts';
import { relateStatements } from '../relate/statements.ts';
import { phraseIndex } from '../relate/values/phrase-index.ts';
import { lineOf, littleArticle, placeOf, timeless } from './little-article.ts';
import { sharedDays } from './shared-days.ts';
import { shortened } from './telling.ts';

/** A text that stands in a claim, as an article that says nothing else. */
interface OwnText {
  readonly claim: Claim;
  /** `printed`: some article must say so; else somebody's words, or the line that a phrase is. */
  readonly form: 'printed' | 'words' | 'phrase';
  readonly located: Located<string>;
  readonly article: Article;
  /** The claim's own value in its phrase, which is compared as a value and not as text. */
  readonly slot?: Span;
}

/**
 * What stands in one claim's text and contradicts another claim, judged as if an article printed it: a wording that must be printed, which
 * no article can print without being wrong; and, less certain, since a speaker may be wrong, quoted words and phrases. One conflict of
 * each kind a pair of claims. Nothing is put before its own claim, but for a wording that the claim wants printed and forbids.
 */
export function findTextConflicts(claims: readonly Claim[]): Conflict[] {
  const texts = claims.flatMap(textsOf);
  const judges = new Map<Claim, Claim>(claims.map((claim) => [judgeOf(claim), claim]));
  const byArticle = new Map(texts.map((text) => [text.article, text]));
  const met = new Set<string>();
  return relationsOf(texts, judges).flatMap((relation): Conflict[] => {
    const [text, other] = [byArticle.get(relation.article), judges.get(relation.claim)];
    if (!text || !other || relation.verdict !== 'contradicts' || !sharedDays(text.claim, other)) return [];
    const kind = relation.kind === 'statement' ? 'forbidden' : text.form === 'printed' ? 'printed' : 'text';
    if (text.claim === other && kind !== 'forbidden') return [];
    if (text.slot && overlaps(text.slot, relation.found)) return [];
    const pair = `${kind} ${text.claim.name} ${other.name}`;
    if (met.has(pair)) return [];
    met.add(pair);
    const links = tell(text, relation, other);
    return [{ kind, claims: [...new Set([other, text.claim])], links }];
  });
}

/** A claim as it judges a text of no date: any value that it ever had will do, and all that it wants printed is left out. */
function judgeOf(claim: Claim): Claim {
  const always = timeless(claim);
  if (always.section === 'statements') return { ...always, printed: [] };
  if (always.section !== 'figures') return always;
  return { ...always, values: always.values.map(({ from: _, ...value }) => value) };
}

function textsOf(claim: Claim): OwnText[] {
  const textOfNode =
    (form: OwnText['form']) =>
    (located: Located<string>): OwnText => {
      const article = littleArticle(located.value, claim.name);
      return { claim, form, located, article };
    };
  if (claim.section === 'statements') return claim.printed.map(textOfNode('printed'));
  if (claim.section === 'quotes') return claim.words.map(textOfNode('words'));
  if (claim.section !== 'events' && claim.section !== 'figures') return [];
  return claim.said.map((phrase): OwnText => {
    const { text, slot } = lineOf(phrase, /\{([^{}]*)\}/.exec(phrase.text)?.[1]?.trim() || undefined);
    const own = textOfNode('phrase')({ value: text, span: phrase.span });
    return { ...own, slot: { source: own.article.source, start: slot[0], end: slot[1] } };
  });
}

function relationsOf(texts: readonly OwnText[], judges: ReadonlyMap<Claim, Claim>): Relation[] {
  const claims = [...judges.keys()];
  const printed = texts.filter(({ form }) => form === 'printed');
  const relations = [
    ...relateStatements(readingOf(printed, claims)).relations,
    ...valuesIn(texts, judges),
    ...relateNames(readingOf(texts, claims)),
    ...relateQuotes(readingOf(printed, claims, extractQuotations)),
  ];
  return relations.sort((a, b) => compareSpans(a.claimed, b.claimed));
}

/** Most texts have no phrase of another claim in them, and are not read at all. */
function valuesIn(texts: readonly OwnText[], judges: ReadonlyMap<Claim, Claim>): Relation[] {
  const valued = [...judges.keys()].filter((claim) => claim.section === 'events' || claim.section === 'figures');
  const candidates = phraseIndex(valued.flatMap((claim) => claim.said.map((phrase) => [phrase, claim] as const)));
  return texts.flatMap((text) => {
    const others = [...candidates(wordsOf(text.article.source.text).map((word) => word.text))].filter(
      (judge) => judges.get(judge) !== text.claim,
    );
    if (others.length === 0) return [];
    const reading = readingOf([text], others, extractMentions);
    return [...relateDates(reading), ...relateFigures(reading)];
  });
}

const readingOf = (
  texts: readonly OwnText[],
  claims: readonly Claim[],
  extract: (article: Article) => readonly Mention[] = () => [],
): Reading => ({
  claims,
  articles: texts.map(({ article }) => article),
  mentions: new Map(texts.map(({ article }) => [article, extract(article)])),
});

/** First what the other claim says, then the text, at the very words if they stand so in the file. */
function tell({ claim, form, located }: OwnText, relation: Relation, other: Claim): Label[] {
  const { kind, found, claimed } = relation;
  const words = textOf(found);
  const forbidden = kind === 'statement' || (kind === 'name' && relation.form === 'never');
  const says = forbidden ? 'forbids' : 'says';
  const text =
    form === 'printed'
      ? `${claim.name} wants "${shortened(located.value)}" printed`
      : `"${shortened(words)}" stands in ${form === 'words' ? 'the words' : 'a phrase'} of ${claim.name}`;
  return [
    { span: claimed, text: `${other.name} ${says} ${valuesOf(other) ?? `"${shortened(textOf(claimed))}"`}` },
    { span: placeOf(words, located.span), text },
  ];
}

const valuesOf = (claim: Claim): string | undefined =>
  claim.section === 'figures' ? claim.values.map(({ text }) => `"${text}"`).join(' or ') : undefined;
