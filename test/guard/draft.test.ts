import { describe, expect, test } from 'vitest';
import { draftFaults } from '../../src/cli/draft-faults.ts';
import { draftClaims } from '../../src/guard/draft/index.ts';
import { parseArticle } from '../../src/parse/article/index.ts';
import { joinClaims, parseClaims } from '../../src/parse/claims/index.ts';

// Published on a Tuesday.
const front = '---\noutlet: The Valley Post\nheadline: News\npublished: 2025-02-11\n---\n';

/** The entries of a draft without their sections, a line each; a question stands before its entry. */
function drafted(text: string, claims = '', head = front): string[] {
  const source = { path: 'articles/news.md', text: `${head}${text}\n` };
  const existing = claims === '' ? [] : [{ path: 'claims/desk.yaml', text: claims }];
  const known = joinClaims(existing.map(parseClaims)).claims;
  const draft = draftClaims(parseArticle(source).article, known, draftFaults(source, existing));
  return draft.entries.flatMap(({ printed }) => printed.split('\n').slice(1)).map((line) => line.slice(2));
}

describe('what a sentence is drafted as', () => {
  test.for<readonly [text: string, ...lines: string[]]>([
    ['The old bridge over the Ister opened on 3 May 1961.', 'ister: "Ister"', 'ister-opened: "Ister opened on {1961-05-03}"'],
    ['In the town, the old ferry sank on Monday.', 'ferry-sank: "ferry sank on {2025-02-10}"'],
    ['It was then that the museum opened in 1987.', 'museum-opened: "museum opened in {1987}"'],
    ['In those days the quarry employed 1,240 people.', 'employed-people: "employed {1,240} people"'],
    ['In the end the repairs cost £2.4m.', 'repairs-cost: "repairs cost {£2.4m}"'],
    ['It was told that the jury deliberated for nearly 32 hours.', 'jury-deliberated: "jury deliberated for {nearly 32 hours}"'],
    ['Here, too, banks were defrauded of 48 million pounds (€56m).', 'banks-defrauded: "banks were defrauded of {48 million pounds}"', 'million-pounds: "million pounds ({€56m})"'],
    ['It was the 26th meeting of the harbour board.', 'meeting-harbour: "{26th} meeting of the harbour"'],
    ['There Adair Lindqvist spoke, and Lindqvist left.', 'adair-lindqvist: "Adair Lindqvist"'],
    ['The mayor, Mr Lindqvist, spoke.', '# what is the whole name?', 'lindqvist: "Lindqvist"'],
    ['There Corvane Shipping fell, and the debts of Corvane were paid.', 'corvane-shipping: "Corvane Shipping"', '# short for "Corvane Shipping"?', 'corvane: "Corvane"'],
    ['They met Boris Vandermeer and Boris Vandemeer.', '# or is it "Boris Vandemeer"?', 'boris-vandermeer: "Boris Vandermeer"', '# or is it "Boris Vandermeer"?', 'boris-vandemeer: "Boris Vandemeer"'],
    ['They met Adair Lindqvist, the chairman of the Ister Trust, there.', 'adair-lindqvist: "Adair Lindqvist"', 'ister-trust: "Ister Trust"', '# since when?', 'chairman-ister-trust: {called: ["chairman of the Ister Trust"], held: {2025-02-11: adair-lindqvist}}'],
    ['They met Adair Lindqvist, a spokesman for the Ister Trust, there.', 'adair-lindqvist: "Adair Lindqvist"', 'ister-trust: "Ister Trust"', '# since when?', 'spokesman-ister-trust: {called: ["spokesman for the Ister Trust"], shared: true, held: {2025-02-11: adair-lindqvist}}'],
    ['"We will not raise the fares," said Adair Lindqvist.', 'adair-lindqvist: "Adair Lindqvist"', 'adair-lindqvist-raise-fares:', '  speaker: adair-lindqvist', '  words: "We will not raise the fares"'],
    ['"We will not raise the fares," one porter said.', '# who is "one porter"?', 'one-porter-raise-fares:', '  speaker: {unnamed: "one porter"}', '  words: "We will not raise the fares"'],
    ['A day of the year is the last one, for the market opened on 2 December and shut.', '# "2 December": is it 2024-12-02?', 'market-opened: "market opened on {2024-12-02}"'],
    ['They met White House Chief of Staff Adair Lindqvist there.', 'adair-lindqvist: "Adair Lindqvist"', '# since when?', 'white-house-chief-staff: {called: ["White House Chief of Staff"], held: {2025-02-11: adair-lindqvist}}'],
    ['It is what was at the source in 2019 and is there now.', 'event-source: "source in {2019}"'], // no id that is a field
    ['Nearly three years after the fall of the old bridge, the town is still waiting.', '# "Nearly three years after fall of the old bridge": when was it?', 'fall-old-bridge: {when: 2022-02-11/2023-02-11, said: ["fall of the old bridge"]}'],
  ])('%s', ([text, ...lines]) => {
    expect(drafted(text)).toEqual(lines);
  }); // prettier-ignore
});

describe('what an editor would only prune', () => {
  test.for<readonly [text: string]>([
    ['A court heard on Fridays of case T20237741 and of NATO there.'], // a number of a file, an abbreviation, any Friday
    ['There the Cabinet met, and on the Platform nobody did.'], // ordinary words
    ['It was seen in late 2019, in the summer of 2020, in the 1990s and recently.'], // vague dates
    ['It is one of those, the first to go, for half of it took a week.'], // no figures by themselves
    ['Every clerk said that she saw him on a Monday.'],
    ['PORT SELM, Feb 11 (Agency) - It rained and nobody went out.'],
    ['They spoke to the President and to his envoy there.'],
    ['It was called "a great day".'], // a fragment
    ['# Adair Lindqvist Wins The Prize'],
    ['- Ten held in Port Selm raid 11:12\n- Two freed in Port Ister court 11:14\n- Rain in Selm 12:08'], // other stories
    ['Looking ahead, the market will reopen on 2 December in the square.'], // the year that is meant is not the one that is read
  ])('%s', ([text]) => {
    expect(drafted(text)).toEqual([]);
  });

  test('without a day of publication nothing is reckoned, and no post has a beginning', () => {
    const head = '---\noutlet: The Valley Post\nheadline: News\n---\n';
    const text = 'On Monday they met Adair Lindqvist, the chairman of the Ister Trust, at the quarry.';
    expect(drafted(text, '', head)).toEqual(['adair-lindqvist: "Adair Lindqvist"', 'ister-trust: "Ister Trust"']);
  });
});

describe('beside claims that there are', () => {
  const text =
    'There Adair Lindqvist said that the quarry employed 1,240 people. The mill opened in 1987. Lindqvist said: "We will not raise the fares."';
  test.for<readonly [claims: string, ...ids: string[]]>([
    ['names:\n  lindqvist: Adair Lindqvist\n', 'employed-people', 'mill-opened', 'lindqvist-raise-fares'],
    ['figures:\n  staff: "employed {1,240} people"\n', 'adair-lindqvist', 'mill-opened', 'adair-lindqvist-raise-fares'],
    ['figures:\n  staff: "employed {} people"\n', 'adair-lindqvist', 'mill-opened', 'adair-lindqvist-raise-fares'], // no value, and yet claimed
    ['events:\n  mill: "mill opened in {1978}"\n', 'adair-lindqvist', 'employed-people', 'adair-lindqvist-raise-fares'], // contradicted
    ['names:\n  ada: Adair Lindqvist\nquotes:\n  fares: {speaker: ada, words: We will not raise the fares.}\n', 'employed-people', 'mill-opened'],
    ['figures:\n  employed-people: "{3} tonnes"\n', 'adair-lindqvist', 'employed-people-2', 'mill-opened', 'adair-lindqvist-raise-fares'], // an id that is taken
  ])('%s', ([claims, ...ids]) => {
    const found = drafted(text, claims).flatMap((line) => /^([\w-]+):/.exec(line)?.[1] ?? []);
    expect(found).toEqual(ids);
  }); // prettier-ignore
});
