import { InputError } from '../../load/input-error.ts';
import type { Io } from '../io.ts';
import type { Desk } from './desk.ts';
import { faultOf } from './fault.ts';
import { fields, questions } from './fields.ts';
import type { Given, Kind, Question } from './fields.ts';

type Ask = NonNullable<Io['ask']>;

/** What the command line gives, each field with its texts. Throws an `InputError` for a field of another kind, and for what is wrong. */
export function givenBy(kind: Kind, options: Readonly<Record<string, unknown>>, desk: Desk): Given {
  const given: Record<string, readonly string[]> = {};
  for (const { name, kinds } of fields) {
    const texts = textsOf(options[camel(name)]);
    if (texts === undefined) continue;
    if (!kinds.includes(kind)) throw new InputError(wrongKind(name, kind, kinds));
    given[name] = texts.map(onOneLine);
  }
  // each by itself, and then together
  for (const others of [{}, given]) {
    for (const [name, texts] of Object.entries(given)) {
      const fault = faultOf(kind, name, texts, others, desk);
      if (fault !== undefined) throw new InputError(`--${name}: ${fault}`);
    }
  }
  return given;
}

function wrongKind(name: string, kind: Kind, kinds: readonly Kind[]): string {
  const own = fields.filter((field) => field.kinds.includes(kind)).map((field) => `--${field.name}`);
  return `"--${name}" belongs to ${kinds.join(' or ')}; expected for ${kind}: ${own.join(', ')}`;
}

/** `same-day` is `sameDay` among the options. */
const camel = (name: string): string => name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());

function textsOf(option: unknown): readonly string[] | undefined {
  if (Array.isArray(option)) return option.map(String);
  return typeof option === 'string' || option === true ? [String(option)] : undefined;
}

const onOneLine = (text: string): string => text.replace(/\s+/gu, ' ').trim();

/** The fields that must be there and are not, as options. */
export function missingFrom(kind: Kind, given: Given): string[] {
  const has = (name: string): boolean => (given[name] ?? []).length > 0;
  if (kind === 'quote') return [...(has('speaker') || has('unnamed') ? [] : ['--speaker ID, or --unnamed TEXT']), ...(has('words') ? [] : ['--words TEXT'])]; // prettier-ignore
  if (kind === 'statement') return has('printed') || has('never') ? [] : ['--printed TEXT, or --never TEXT'];
  if (kind === 'event' && Object.keys(given).length > 0) return [];
  const needed = questions[kind].filter((question) => question.needed && !has(question.field));
  return needed.map(({ field }) => `--${field} ${fields.find(({ name }) => name === field)?.value ?? ''}`);
}

/** Asks for what the command line leaves out. */
export async function askFor(kind: Kind, given: Given, desk: Desk, io: Io, ask: Ask): Promise<Given> {
  let known = given;
  do {
    for (const question of questions[kind]) {
      if (known[question.field] || (question.field === 'speaker' && known.unnamed)) continue;
      if (question.when?.(known) === false) continue;
      const texts = await askField(kind, question, known, desk, io, ask);
      known = { ...known, ...texts };
    }
    if (missingFrom(kind, known).length > 0) io.complain('one of the two is needed\n');
  } while (missingFrom(kind, known).length > 0);
  return known;
}

async function askField(kind: Kind, question: Question, given: Given, desk: Desk, io: Io, ask: Ask): Promise<Given> {
  const { field, needed, many } = question;
  const texts: string[] = [];
  for (;;) {
    const again = texts.length > 0;
    const answer = onOneLine(await answerTo(again ? 'Another (empty: no more)' : question.ask, ask));
    if (answer === '' && (again || !needed)) return texts.length > 0 ? { [field]: texts } : {};
    if (field === 'speaker') {
      const speaker = await speakerOf(answer, desk, io, ask);
      if (speaker) return speaker;
      continue;
    }
    const fault = faultOf(kind, field, [...texts, answer], given, desk);
    if (fault !== undefined) {
      io.complain(`${fault}\n`);
      continue;
    }
    texts.push(answer);
    if (!many) return { [field]: texts };
  }
}

/** By id, by a spelling that the claims know, or somebody whom no article names. */
async function speakerOf(answer: string, desk: Desk, io: Io, ask: Ask): Promise<Given | undefined> {
  const same = (text: string): boolean => text.toLowerCase() === answer.toLowerCase();
  const known = desk.claims.find((one) => one.section === 'names' && [one.spelling, ...one.also].some(({ value }) => same(value))); // prettier-ignore
  const speaker = known?.id ?? answer;
  const fault = faultOf('quote', 'speaker', [speaker], {}, desk);
  if (fault === undefined) return { speaker: [speaker] };
  io.complain(`${fault}\n`);
  if (answer === '' || !(await confirm(`Is "${answer}" somebody whom the articles do not name?`, ask)))
    return undefined;
  return { unnamed: [answer] };
}

/** Throws where whoever was asked went away: then nothing is written. */
export async function answerTo(question: string, ask: Ask): Promise<string> {
  const answer = await ask(question);
  if (answer === undefined) throw new InputError('no answer was given, and nothing was written');
  return answer;
}

export const confirm = async (question: string, ask: Ask): Promise<boolean> =>
  /^\s*y(?:es)?\s*$/i.test(await answerTo(`${question} [y/N]`, ask));
