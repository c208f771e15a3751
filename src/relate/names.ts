import type { Article } from '../model/article.ts';
import type { NameClaim } from '../model/claim.ts';
import type { NameRelation } from '../model/relation.ts';
import type { NameToken } from '../extract/names/tokens.ts';
import { knowNames } from './known-names.ts';
import type { KnownForm, KnownNames } from './known-names.ts';
import { findMisspelt } from './misspelt-names.ts';
import { nameBefore, namedArticle, spanOf } from './name-lines.ts';
import type { Line, NamedArticle } from './name-lines.ts';
import { admits, claimsOf } from './reading.ts';
import type { Reading } from './reading.ts';

/**
 * Names against name claims: accepted spellings and surnames alone agree; spellings under `never` and near misses
 * contradict. Accepted and forbidden spellings are looked up word by word, so the cost follows the text.
 */
export function relateNames(reading: Reading): NameRelation[] {
  const claims = claimsOf(reading, 'names');
  if (claims.length === 0) return [];
  const known = knowNames(claims);
  return reading.articles.flatMap((article) => {
    const named = namedArticle(article);
    const exact = named.lines.map((line) => findForms(line, known));
    const relations = exact.flatMap((matches) => matches.flatMap((match) => relateForm(match, article)));
    const surnames = findSurnames(named, exact, known);
    const misspelt = named.lines.flatMap((line, index) => {
      const taken = new Set(
        exact[index]?.flatMap(({ at, forms }) => forms[0]?.words.map((_, word) => at + word) ?? []),
      );
      return findMisspelt(line, named, taken, known);
    });
    return [...relations, ...surnames, ...misspelt].filter(({ claim }) => admits(claim, article));
  });
}

interface FormMatch {
  readonly line: Line;
  /** The first token. */
  readonly at: number;
  /** All forms of that length that stand here: more than one where two claims share a spelling. */
  readonly forms: readonly KnownForm[];
}

/** Accepted and forbidden spellings in a line, the longest at each place, none inside another. */
function findForms(line: Line, known: KnownNames): FormMatch[] {
  const matches: FormMatch[] = [];
  for (let at = 0; at < line.tokens.length; at += 1) {
    const token = line.tokens[at];
    const forms = (token && known.byFirst.get(token.key))?.filter((form) => standsAt(form, line.tokens, at)) ?? [];
    const length = forms[0]?.words.length ?? 0;
    if (length === 0) continue;
    matches.push({ line, at, forms: forms.filter((form) => form.words.length === length) });
    at += length - 1;
  }
  return matches;
}

const standsAt = (form: KnownForm, tokens: readonly NameToken[], at: number): boolean =>
  form.words.every((word, index) => {
    const token = tokens[at + index];
    const joined = index === 0 || token?.joint !== 'none';
    return token?.key === word.key && joined && (token.capital || !word.capital || index > 0);
  });

function relateForm({ line, at, forms }: FormMatch, article: Article): NameRelation[] {
  return forms.map((form) => {
    const found = spanOf(line, at, at + form.words.length - 1);
    const forbidden = form.kind === 'never';
    return {
      kind: 'name',
      claim: form.claim,
      article,
      verdict: forbidden ? 'contradicts' : 'agrees',
      reason: forbidden ? 'the claim forbids this spelling' : 'an accepted spelling',
      found,
      claimed: form.spelling.span,
      form: form.kind,
      spelling: forbidden ? form.claim.spelling.value : form.spelling.value,
    };
  });
}

/** A surname by itself, in an article that has the whole name, where no other claim's name ends so. */
function findSurnames(
  named: NamedArticle,
  exact: readonly (readonly FormMatch[])[],
  known: KnownNames,
): NameRelation[] {
  const owners = new Map<string, Set<NameClaim>>();
  for (const { kind, words, claim } of known.forms) {
    const last = words.at(-1);
    if (kind !== 'never' && last) owners.set(last.key, (owners.get(last.key) ?? new Set()).add(claim));
  }
  const full = new Map<string, KnownForm>();
  for (const { forms } of exact.flat()) {
    const [form] = forms;
    const last = form?.words.at(-1);
    if (form && last && form.kind !== 'never' && form.words.length > 1 && owners.get(last.key)?.size === 1)
      full.set(last.key, form);
  }
  return named.lines.flatMap((line, index) => {
    const taken = new Set(exact[index]?.flatMap(({ at, forms }) => forms[0]?.words.map((_, word) => at + word) ?? []));
    return line.tokens.flatMap((token, at): NameRelation[] => {
      const form = full.get(token.key);
      const next = line.tokens[at + 1];
      const longer = nameBefore(line.tokens, at) ?? (next?.capital === true && next.joint === 'space');
      if (!form || !token.capital || taken.has(at) || longer) return [];
      const { claim, spelling } = form;
      const found = spanOf(line, at, at);
      const reason = 'the surname of a name that the article has in full';
      return [{ kind: 'name', claim, article: named.article, verdict: 'agrees', reason, found, claimed: spelling.span, form: form.kind, spelling: spelling.value }]; // prettier-ignore
    });
  });
}
