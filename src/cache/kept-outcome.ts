import type { StetEntry } from '../model/claim.ts';
import type { CheckId, Severity, Told } from '../model/finding.ts';
import type { Counts, Outcome } from '../model/run.ts';
import type { Source } from '../model/source.ts';
import type { Label } from '../model/span.ts';
import { freezerOf } from './frozen.ts';

// An outcome as lines: a head (counts, entries, and sources that are no files of the corpus), and the findings as rows, some hundreds
// a line. Rows are far quicker to read again than the web of objects that a finding is part of: that is all that a warm run does.

interface Head {
  readonly counts: Counts;
  readonly stets: readonly StetEntry[];
  /** Of files that could not be read. */
  readonly others: readonly Source[];
}

/** A source by its place: in the corpus, and after that among the others. */
type Place = readonly [source: number, start: number, end: number, text: string];

type Row = readonly [
  check: CheckId,
  severity: Severity,
  message: string,
  fingerprint: string,
  primary: Place,
  related: readonly Place[],
  suggestion: string | null,
  article: string | null,
  claim: string | null,
  claims: readonly string[] | null,
  stet: number | null,
];

const rowsInLine = 500;

/** No lines where something in the outcome cannot be written. */
export function* freezeOutcome({ counts, findings }: Outcome, files: readonly Source[]): Generator<string, void> {
  const places = new Map(files.map((file, place) => [file, place]));
  const others: Source[] = [];
  const stets = [...new Set(findings.flatMap(({ stet }) => stet ?? []))];
  const stetPlaces = new Map(stets.map((stet, place) => [stet, place]));
  const placeOf = (source: Source): number => {
    const known = places.get(source);
    if (known !== undefined) return known;
    const place = files.length + others.push(source) - 1;
    places.set(source, place);
    return place;
  };
  const frozen = ({ span: { source, start, end }, text }: Label): Place => [placeOf(source), start, end, text];
  const rows = findings.map((told): Row => [
    told.check,
    told.severity,
    told.message,
    told.fingerprint,
    frozen(told.primary),
    told.related.map(frozen),
    told.suggestion ?? null,
    told.article?.id ?? null,
    told.claim?.name ?? null,
    told.claims?.map(({ name }) => name) ?? null,
    told.stet ? (stetPlaces.get(told.stet) ?? null) : null,
  ]);
  const head = freezerOf(files).freeze({ counts, stets, others } satisfies Head);
  if (head === undefined) return;
  yield head;
  for (let at = 0; at < rows.length; at += rowsInLine) yield JSON.stringify(rows.slice(at, at + rowsInLine));
}

/** Throws where the lines are not those of an outcome of the same files. */
export function thawOutcome([first, ...lines]: readonly Buffer[], files: readonly Source[]): Outcome {
  const { counts, stets, others } = freezerOf(files).thaw(first?.toString() ?? '') as Head;
  const sources = [...files, ...others];
  const findings = lines.flatMap((line) =>
    (JSON.parse(line.toString()) as readonly Row[]).map((row) => toldOf(row, sources, stets)),
  );
  return { counts, findings };
}

function toldOf(row: Row, sources: readonly Source[], stets: readonly StetEntry[]): Told {
  const [check, severity, message, fingerprint, primary, related, suggestion, article, claim, claims, stet] = row;
  const label = ([source, start, end, text]: Place): Label => ({ span: { source: at(sources, source), start, end }, text }); // prettier-ignore
  const told: Writable<Told> = { check, severity, message, fingerprint, primary: label(primary), related: related.map(label) }; // prettier-ignore
  if (suggestion !== null) told.suggestion = suggestion;
  if (article !== null) told.article = { id: article };
  if (claim !== null) told.claim = { name: claim };
  if (claims !== null) told.claims = claims.map((name) => ({ name }));
  if (stet !== null) told.stet = at(stets, stet);
  return told;
}

type Writable<T> = { -readonly [K in keyof T]: T[K] };

function at<T>(list: readonly T[], place: number): T {
  const one = list[place];
  if (one === undefined) throw new Error('a place where nothing is');
  return one;
}
