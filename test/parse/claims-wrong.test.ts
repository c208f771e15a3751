import { describe, expect, test } from 'vitest';
import { positionAt } from '../../src/model/source.ts';
import { textOf } from '../../src/model/span.ts';
import { joinClaims, parseClaims } from '../../src/parse/claims/index.ts';

/** Claim files as people get them wrong: each gives exactly these problems, and keeps exactly these claims. */
interface Wrong {
  readonly title: string;
  readonly text: string;
  /** `line:column`, the slice of the file, a part of the message, the suggestion where there is one. */
  readonly told: readonly (readonly [at: string, slice: string, message: string, suggestion?: string])[];
  readonly kept?: readonly string[];
}

/** An event of which the lines given are the fields, and another one that is right. */
const event = (fields: string): string => `events:\n  summit:\n${indent(fields)}  other: {when: 2024-01-02}\n`;
/** A quotation with a speaker. */
const quote = (fields: string): string => `quotes:\n  toast:\n    speaker: jo-bloggs\n${indent(fields)}`;
const indent = (fields: string): string => fields.replace(/^/gm, '    ') + '\n';
const other = ['events/other'];

const keys: readonly Wrong[] = [
  { title: 'a misspelt field', text: event('whn: 2022-02-24'), told: [['3:5', 'whn', '"whn" is not a field of an event; did you mean "when"?', 'when']], kept: other },
  { title: 'swapped letters', text: event('siad: the summit'), told: [['3:5', 'siad', 'did you mean "said"?', 'said']], kept: other },
  { title: 'a misspelt section', text: 'event:\n  a: {when: 2022}\n', told: [['1:1', 'event', '"event" is not a section of a claim file; did you mean "events"?', 'events']] },
  { title: 'a field of another kind', text: event('words: hello there'), told: [['3:5', 'words', 'not a field of an event, but of a quote (under "quotes"); expected "when", "said"']], kept: other },
  { title: 'a field of no kind', text: event('colour: red'), told: [['3:5', 'colour', '"colour" is not a field of an event; expected "when", "said", "before"']], kept: other },
  { title: 'a misspelt field that is required is not missing too', text: 'quotes:\n  toast: {speker: jo, words: hello}\n', told: [['2:11', 'speker', 'did you mean "speaker"?', 'speaker']] },
  { title: 'a misspelt field of a field', text: 'quotes:\n  toast: {speaker: {unamed: an official}, words: hello}\n', told: [['2:21', 'unamed', '"unamed" is not a field of a speaker; did you mean "unnamed"?', 'unnamed']] },
  { title: 'a claim without its section', text: 'summit:\n  when: 2022\n  said: the summit\n', told: [['1:1', 'summit', 'a claim with these fields stands below "events:"']] },
  { title: 'a field at the top', text: 'translated: true\n', told: [['1:1', 'translated', 'a field of a claim; it stands below a section (quotes) and an id']] },
  { title: 'fields without an id', text: 'events:\n  when: 2022-02-24\n  said: the summit\n', told: [['2:3', 'when', '"when" is a field of an event, and stands where an id was expected']] },
  { title: 'an id in capitals and spaces', text: 'events:\n  Full Scale_Invasion: {when: 2022}\n', told: [['2:3', 'Full Scale_Invasion', 'is no id; an id has small letters and digits', 'full-scale-invasion']] },
  { title: 'a name where an id was meant', text: 'quotes:\n  toast: {speaker: Jo Bloggs, words: hello}\n', told: [['2:20', 'Jo Bloggs', '"Jo Bloggs" is no id', 'jo-bloggs']] },
  { title: 'a field twice', text: event('when: 2022\nwhen: 2023'), told: [['4:5', 'when', '"when" stands here for the second time; it stands in line 3 already']], kept: other },
  { title: 'an id twice: the first holds', text: 'events:\n  a: {when: 2022}\n  b: {when: 2022}\n  a: {when: 2023}\n', told: [['4:3', 'a', 'stands here for the second time; it stands in line 2 already']], kept: ['events/a', 'events/b'] },
  { title: 'a section twice: the claims of both', text: 'events:\n  a: {when: 2022}\nnames:\n  x: X\nevents:\n  b: {when: 2023}\n', told: [['5:1', 'events', 'it stands in line 1 already']], kept: ['events/a', 'events/b', 'names/x'] },
  { title: 'keys that JavaScript knows', text: '__proto__: 1\nevents:\n  __proto__: {when: 2022}\n  constructor: {when: 2022}\n  b: {toString: 3}\n', told: [['1:1', '__proto__', 'is not a section'], ['3:3', '__proto__', 'is no id', 'proto'], ['5:7', 'toString', 'is not a field of an event']], kept: ['events/constructor'] },
  { title: 'a merge key', text: 'events:\n  a: {when: 2022}\n  b:\n    <<: {when: 2023}\n', told: [['4:5', '<<', '"<<" is a merge key, which Stet does not follow']], kept: ['events/a'] },
  { title: 'a key that is a list', text: 'events:\n  ? [a]\n  : {when: 2022}\n  b: {when: 2022}\n', told: [['2:5', '[a]', 'where a key was expected']], kept: ['events/b'] },
]; // prettier-ignore

const values: readonly Wrong[] = [
  { title: 'a day that there is not', text: event('when: 2022-02-30'), told: [['3:11', '2022-02-30', '"2022-02-30" is no date: February 2022 has 28 days']], kept: other },
  { title: 'a month of one digit', text: event('when: 2022-2'), told: [['3:11', '2022-2', 'month and day have two digits: 2022-02', '2022-02']], kept: other },
  { title: 'a date as printed, in quotes', text: event('when: "24 February 2022"'), told: [['3:12', '24 February 2022', 'a date is written year, month, day: 2022-02-24', '2022-02-24']], kept: other },
  { title: 'day, month and year with slashes', text: event('when: 24/02/2022'), told: [['3:11', '24/02/2022', 'a date is written year, month, day: 2022-02-24', '2022-02-24']], kept: other },
  { title: 'an interval backwards', text: event('when: 2022-03/2022-02'), told: [['3:11', '2022-03/2022-02', '2022-03 comes after 2022-02', '2022-02/2022-03']], kept: other },
  { title: 'a weekday in the braces', text: 'events:\n  a: "{Monday 24 February 2022} ... opened"\n', told: [['2:8', 'Monday 24 February 2022', 'a weekday ("Monday") has no place in the braces', '2022-02-24']] },
  { title: 'no date in the braces', text: 'events:\n  a: "{last week} ... opened"\n', told: [['2:8', 'last week', '"last week" is no date']] },
  { title: 'a date without a phrase', text: 'events:\n  a: 2022-02-24\n', told: [['2:6', '2022-02-24', 'a date without a phrase; expected a line as printed with the date in braces']] },
  { title: 'two dates for one event', text: event('when: 2022\nsaid: "{2023} the summit"'), told: [['4:13', '2023', '"2023" stands in the braces here, and "2022" above']], kept: other },
  { title: 'no figure in the braces', text: 'figures:\n  a: "{lots} of people"\n', told: [['2:8', 'lots', '"lots" is no figure']] },
  { title: 'a figure without a phrase', text: 'figures:\n  a: about 50\n', told: [['2:6', 'about 50', 'a figure without a phrase']] },
  { title: 'two values for one figure', text: 'figures:\n  a: {is: 50, said: "{60} votes"}\n', told: [['2:23', '60', '"60" stands in the braces here, and "50" above']] },
  { title: 'dates among sources', text: 'figures:\n  a: {is: {AP: 50, 2022: 60}, said: "{} votes"}\n', told: [['2:20', '2022', 'stands among sources']] },
  { title: 'a wrong date among dates', text: 'figures:\n  a: {is: {2022-13: 50, 2023: 60}, said: "{} votes"}\n', told: [['2:12', '2022-13', 'there is no month 13']] },
  { title: 'two values from one day on', text: 'figures:\n  a: {is: {2022: 50, 2022-01: 60}, said: "{} votes"}\n', told: [['2:22', '2022-01', 'begins on the same day as "2022"']] },
  { title: 'a post held from a date as printed', text: 'posts:\n  p: {called: Mayor, held: {20 January 2021: jo}}\n', told: [['2:29', '20 January 2021', 'is no date', '2021-01-20']] },
  { title: 'a post taken twice on one day', text: 'posts:\n  p: {called: Mayor, held: {2021-01-01: a, 2021: b}}\n', told: [['2:44', '2021', 'begins on the same day as "2021-01-01"']] },
  { title: 'a post held from an interval on', text: 'posts:\n  p: {called: Mayor, held: {2021/2022: a}}\n', told: [['2:29', '2021/2022', 'is an interval; expected the day']] },
  { title: 'a gap in hours', text: event('after: {other: 24 hours}'), told: [['3:20', '24 hours', 'is no gap between dates']], kept: other },
  { title: 'a gap on the same day', text: event('same-day: {other: 1 day}'), told: [['3:15', '{other: 1 day}', '"same-day" holds fields ("other"); expected an id or a list']], kept: other },
  { title: 'yes for true', text: quote('words: hello\ntranslated: yes'), told: [['5:17', 'yes', '"translated" is "yes"; expected true or false', 'true']] },
  { title: 'an occasion that is no day', text: quote('words: hello\nat: 2025-02-31'), told: [['5:9', '2025-02-31', 'February 2025 has 28 days']] },
  { title: 'an occasion as printed', text: quote('words: hello\nat: 9 February 2025'), told: [['5:9', '9 February 2025', 'is no date', '2025-02-09']] },
  { title: 'a misspelt check', text: 'stet:\n  - {article: a, text: x, reason: y, check: date-mismach}\n', told: [['2:45', 'date-mismach', 'is no check; did you mean "date-mismatch"?', 'date-mismatch']] },
  { title: 'until a year', text: 'stet:\n  - {article: a, text: x, reason: y, until: 2027}\n', told: [['2:45', '2027', '"2027" is no day']] },
  { title: 'a misspelt section of a claim', text: 'stet:\n  - {claim: event/summit, text: x, reason: y}\n', told: [['2:13', 'event/summit', 'names no claim', 'events/summit']] },
  { title: 'a list where fields belong', text: 'events:\n  - {when: 2022}\n', told: [['2:3', '- {when: 2022}', '"events" holds a list; expected claims below it, each after its id']] },
  { title: 'fields where a list belongs', text: 'stet: {article: a, text: x, reason: y}\n', told: [['1:7', '{article: a, text: x, reason: y}', '"stet" holds fields ("article", "text" or "reason"); expected a list']] },
]; // prettier-ignore

const missing: readonly Wrong[] = [
  { title: 'nothing behind a key', text: event('when:'), told: [['3:5', 'when', '"when" holds nothing; expected a date, as in "2022-02-24"']], kept: other },
  { title: 'a tilde elsewhere than under held', text: event('when: ~'), told: [['3:11', '~', '"when" holds nothing, which is what "~" means to YAML']], kept: other },
  { title: 'empty quotation marks', text: quote('words: ""'), told: [['4:12', '""', '"words" holds nothing']] },
  { title: 'an empty line of a list', text: quote('words:\n  - hello\n  -'), told: [['6:7', '-', 'This line of the list holds nothing']] },
  { title: 'an empty block', text: quote('words: >-'), told: [['4:5', 'words', '"words" holds nothing']] },
  { title: 'an empty list', text: 'names:\n  n: []\n', told: [['2:6', '[]', '"n" holds nothing']] },
  { title: 'an empty section', text: 'events:\nnames:\n  x: X\n', told: [['1:1', 'events', '"events" holds nothing']], kept: ['names/x'] },
  { title: 'a quotation without words', text: quote('at: 2025-02-09'), told: [['2:3', 'toast', 'The quote "toast" has no "words"']] },
  { title: 'a figure without a phrase', text: 'figures:\n  a: {is: 50}\n', told: [['2:3', 'a', 'The figure "a" has no "said"']] },
  { title: 'a name without its spelling', text: 'names:\n  kyiv: {also: [Kyjiv]}\n', told: [['2:3', 'kyiv', 'The name "kyiv" has no "name"']] },
  { title: 'a post that nobody holds', text: 'posts:\n  p: {called: Mayor}\n', told: [['2:3', 'p', 'The post "p" has no "held"']] },
  { title: 'a statement without a wording', text: 'statements:\n  s: {what: hm}\n', told: [['2:3', 's', 'The statement "s" has neither "printed" nor "never"']] },
  { title: 'an acceptance without a place', text: 'stet:\n  - {text: x, reason: y}\n', told: [['2:6', 'text', 'The stet entry has neither "article" nor "claim"']] },
  { title: 'an acceptance without a reason', text: 'stet:\n  - article: a\n    text: x\n', told: [['2:5', 'article', 'The stet entry has no "reason"']] },
  { title: 'a phrase that is nothing but braces', text: event('said: "{}"'), told: [['3:12', '{}', 'has nothing beside the braces']], kept: other },
  { title: 'two slots', text: event('said: "{} and {} the summit"'), told: [['3:12', '{} and {} the summit', 'has braces more than once']], kept: other },
  { title: 'an open brace', text: event('said: "{2022 the summit"'), told: [['3:12', '{2022 the summit', 'has a brace without its partner']], kept: other },
  { title: 'a gap at the end', text: event('said: the summit ...'), told: [['3:11', 'the summit ...', 'begins or ends with "..."']], kept: other },
  { title: 'a file that is a list', text: '- a\n- b\n', told: [['1:1', '- a', 'A claim file holds sections, and this is a list']] },
  { title: 'a file that is text', text: 'hello\n', told: [['1:1', 'hello', 'A claim file holds sections, and this is "hello"']] },
]; // prettier-ignore

const yaml: readonly Wrong[] = [
  { title: 'a comma in a figure in braces', text: 'figures:\n  a: {is: 19,347, said: "{} votes"}\n  b: "{} lots"\n', told: [['2:14', '347', 'YAML ends the value at the comma: it reads "is: 19" and then a field "347"', '"19,347"']], kept: ['figures/b'] },
  { title: 'commas in the figures of sources', text: 'figures:\n  a: {is: {AP: 1,200, RIA: 1,300}, said: "{} votes"}\n', told: [['2:18', '200', 'reads "AP: 1"', '"1,200"'], ['2:30', '300', 'reads "RIA: 1"', '"1,300"']] },
  { title: 'a number sign in a wording', text: quote('words: We are #1 in the world'), told: [['4:19', '#1 in the world', 'reads only "We are"', '"We are #1 in the world"']] },
  { title: 'a number sign and a space in a wording', text: quote('words: We are # 1'), told: [['4:19', '# 1', 'reads only "We are"', '"We are # 1"']] },
  { title: 'a number sign in a phrase', text: event('said: the #1 summit'), told: [['3:15', '#1 summit', 'YAML takes "#1 summit" for a comment']], kept: other },
  { title: 'a number sign in a wording of two lines', text: 'statements:\n  a:\n    We are # 1\n    in the world\n  b: fine by us\n', told: [['3:12', '# 1', 'YAML takes what follows # for a comment']], kept: ['statements/b'] },
  { title: 'a bracket at the beginning', text: quote('words: [Mr Putin] wants to stop'), told: [['4:12', '[Mr Putin] wants to stop', 'YAML reads [Mr Putin] as a list', '"[Mr Putin] wants to stop"']] },
  { title: 'a brace at the beginning', text: event('said: {} full-scale invasion'), told: [['3:11', '{} full-scale invasion', 'YAML reads {} as a map of fields', '"{} full-scale invasion"']], kept: other },
  { title: 'a line with braces, unquoted', text: 'events:\n  a: {2025-02-12} ... meeting of the group\n  b: {when: 2022}\n', told: [['2:6', '{2025-02-12} ... meeting of the group', 'YAML reads {2025-02-12} as a map of fields']], kept: ['events/b'] },
  { title: 'nothing but braces', text: event('said: {}'), told: [['3:11', '{}', 'YAML reads {} as a map of fields; if it is text, put it in quotes: "{}"']], kept: other },
  { title: 'a colon in a text', text: quote('words: He said: never') + '  other: {speaker: a, words: hello}\n', told: [['4:12', 'He said: never', 'YAML reads "He said" as a key because of the colon after it', '"He said: never"']], kept: ['quotes/other'] },
  { title: 'a colon in a text of a list', text: quote('words:\n  - He said: never'), told: [['5:9', 'He said: never', 'because of the colon after it', '"He said: never"']] },
  { title: 'an open quotation mark', text: quote('words: "hello') + '  other: {speaker: a, words: "hello"}\n', told: [['4:12', '"hello', 'The quotation mark " that opens here is not closed']], kept: ['quotes/other'] },
  { title: 'an apostrophe in single quotes', text: "statements:\n  a: 'It's time'\n  b: fine by us\n", told: [['2:6', "'It's time'", "YAML reads 'It' as the whole value", '"It\'s time"']], kept: ['statements/b'] },
  { title: 'quotation marks inside quotation marks', text: 'statements:\n  a: "We said "no" today"\n', told: [['2:6', '"We said "no" today"', 'YAML reads "We said " as the whole value', '\'We said "no" today\'']] },
  { title: 'a handle', text: quote('words: @handle is here'), told: [['4:12', '@handle is here', 'text cannot begin with "@"', '"@handle is here"']] },
  { title: 'an asterisk', text: 'quotes:\n  toast: {speaker: a, words: [*never, b]}\n', told: [['2:31', '*never', 'YAML reads "*never" as a reference', '"*never"']] },
  { title: 'an exclamation mark', text: quote('words: !important thing'), told: [['4:12', '!important', 'YAML reads "!important" as a tag']] },
  { title: 'an ampersand', text: quote('words: &Sons ltd'), told: [['4:12', '&Sons', 'YAML reads "&Sons" as an anchor']] },
  { title: 'an anchor and its alias', text: 'events:\n  a: &x {when: 2022}\n  b: *x\n  c: {when: 2022}\n', told: [['2:6', '&x', 'as an anchor'], ['3:6', '*x', 'as a reference']], kept: ['events/c'] },
  { title: 'a tab', text: 'events:\n\tsummit: {when: 2022}\n  other: {when: 2023}\n', told: [['2:1', '\t', 'A tab stands here; YAML indents with spaces only']], kept: other },
  { title: 'no space after a colon', text: event('when:2022'), told: [['3:5', 'when:2022', 'A space is missing after the colon', 'when: 2022']], kept: other },
  { title: 'no space after the first colon of several', text: event('when:2022\nsaid: the summit'), told: [['3:5', 'when:2022', 'A space is missing after the colon', 'when: 2022']], kept: other },
  { title: 'no colon after an id', text: 'events:\n  summit\n    when: 2022\n  other: {when: 2023}\n', told: [['2:3', 'summit', '"summit" has no colon after it', 'summit:']], kept: other },
  { title: 'a line too far left', text: 'events:\n  summit:\n    when: 2022\n   said: the summit\n  other: {when: 2023}\n', told: [['4:4', 'said: the summit', 'is not in line with what stands above it']], kept: other },
  { title: 'a line too far right', text: 'events:\n  summit:\n    when: 2022\n      said: the summit\n  other: {when: 2023}\n', told: [['4:7', 'said: the summit', 'is not in line with what stands above it']], kept: other },
  { title: 'an open brace of fields', text: 'events:\n  summit: {when: 2022, said: a\n  other: {when: 2023}\n', told: [['2:11', '{when: 2022, said: a', 'The "{" that opens here has no "}" to close it']], kept: other },
  { title: 'an open bracket', text: 'names:\n  a: [Kyiv, Kyjiv\n  b: Lviv\n', told: [['2:6', '[Kyiv, Kyjiv', 'The "[" that opens here has no "]" to close it']], kept: ['names/b'] },
  { title: 'two documents', text: 'names:\n  a: Kyiv\n---\nnames:\n  b: Lviv\n', told: [['3:1', '---', 'A second document begins here'], ['4:1', 'names', 'it stands in line 1 already']], kept: ['names/a', 'names/b'] },
  { title: 'two mistakes in two claims', text: 'names:\n  a: @x\n  b: Lviv\n  c: `y`\n', told: [['2:6', '@x', 'cannot begin with "@"'], ['4:6', '`y`', 'cannot begin with "`"']], kept: ['names/b'] },
  { title: 'a wrong covers of the file takes the claims with it that have none', text: 'covers: February 2025\nevents:\n  a: {when: 2022}\n  b: {when: 2022, covers: 2025}\n', told: [['1:9', 'February 2025', 'is no date', '2025-02']], kept: ['events/b'] },
  { title: 'a misspelt covers of the file, too', text: 'cover: 2025-02\nevents:\n  a: {when: 2022}\n  b: {when: 2022, covers: 2025}\n', told: [['1:1', 'cover', 'did you mean "covers"?', 'covers']], kept: ['events/b'] },
  { title: 'two covers of the file, too', text: 'covers: 2025-02\ncovers: 2025-03\nevents:\n  a: {when: 2022}\n', told: [['2:1', 'covers', 'it stands in line 1 already']] },
  { title: 'a covers that YAML cannot read, too', text: '\tcovers: 2025\nevents:\n  a: {when: 2022}\n', told: [['1:1', '\t', 'A tab stands here']] },
]; // prettier-ignore

describe.for([
  ['keys', keys],
  ['values', values],
  ['what is missing', missing],
  ['YAML', yaml],
] as const)('%s', ([, table]) => {
  test.for(table)('$title', ({ text, told, kept = [] }) => {
    const { claims, problems } = joinClaims([parseClaims({ path: 'claims/a.yaml', text })]);
    const found = problems.map(({ span }) => {
      const { line, column } = positionAt(span.source, span.start);
      return [`${line}:${column}`, textOf(span)];
    });
    expect(found, problems.map(({ message }) => message).join('\n')).toEqual(told.map(([at, slice]) => [at, slice]));
    told.forEach(([, , message, suggestion], index) => {
      expect(problems[index]?.message).toContain(message);
      if (suggestion !== undefined) expect(problems[index]?.suggestion).toBe(suggestion);
    });
    expect(claims.map(({ name }) => name).sort()).toEqual(kept);
  });

  test.for(table)('$title, with a byte order mark and CRLF', ({ text, told }) => {
    const { problems } = parseClaims({ path: 'claims/a.yaml', text: '\uFEFF' + text.replaceAll('\n', '\r\n') });
    expect(problems.map(({ span }) => textOf(span))).toEqual(told.map(([, slice]) => slice));
    expect(problems.map(({ span }) => positionAt(span.source, span.start).line)).toEqual(
      told.map(([at]) => Number(at.split(':')[0])),
    );
  });
});

test('no message ends with a full stop, or names YAML by its codes', () => {
  for (const { text } of [...keys, ...values, ...missing, ...yaml]) {
    for (const { message } of parseClaims({ path: 'claims/a.yaml', text }).problems) {
      expect(message).not.toMatch(/\.$|[A-Z]{3,}_[A-Z]|undefined|\[object/);
    }
  }
});
