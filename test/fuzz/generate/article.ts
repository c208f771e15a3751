import fc from 'fast-check';
import { storyText } from '../desk.ts';
import { hostile, spoilt } from './mutate.ts';

const pick = fc.constantFrom<string[]>;

const name = pick('Maren Oduya', 'Mr Oduya', 'Oduya', 'Maren Odyua', 'Piet Zellweger', 'Pieter Zelweger', 'Zellweger', 'Kestrel Quay', 'Kestral Key', 'Skaldholt', 'Skaldhlot', 'J. R. van der Meer', 'Ki-moon'); // prettier-ignore
const date = pick('24 February 2022', 'February 2002', '2022-02-24', '24/02/2022', 'Monday', 'Wednesday, 12 February 2025', 'last week', 'today', 'three years ago', 'in 2022', 'the following day', 'the third quarter', '31 February 2025', 'early March', 'the 1990s', 'Feb 12-14', 'from Monday to Friday', 'at 10 p.m. on Sunday'); // prettier-ignore
const figure = pick('213', '231', 'about 200', 'two hundred and thirteen', '£2.4m', 'nearly £3 million', '38%', '83 per cent', '19,347', '1.5..2', 'between 20 and 30', 'a third', '8 days', 'over 3 weeks', '26th', 'dozens', 'at least 20 but fewer than 50', '6-4', '10km', '5 ft 11'); // prettier-ignore
const words = pick('We will not let a boat leave this harbour until every rivet has been tested twice, and then once more', 'We will let a boat leave this harbour until every rivet has been tested twice', 'every rivet has been tested', 'it went down like a stone in the dark', 'no comment', 'sabotage was proved'); // prettier-ignore
const open = pick('"', '“', '‘', "'", '«', '„', '');
const close = pick('"', '”', '’', "'", '»', '“', '');

const sentence = fc.oneof(
  fc.tuple(figure, date).map(([n, d]) => `${n} people were rescued ${d}.`),
  fc
    .tuple(date, date)
    .map(([a, b]) => `The ferry sank off Skaldholt on ${a}, ${b} after the inquiry into the sinking opened.`),
  fc.tuple(open, words, close, name).map(([o, w, c, n]) => `${o}${w},${c} ${n} said.`),
  fc
    .tuple(name, open, words, close)
    .map(([n, o, w, c]) => `${n}, the harbour master of Orrin, told reporters: ${o}${w}.${c}`),
  fc
    .tuple(figure, figure)
    .map(([a, b]) => `It cost ${a}, and ${b} of the fleet was inspected in ${a} crossings a day.`),
  fc
    .tuple(name, date)
    .map(([n, d]) => `Former harbour master of Orrin ${n} was asked ${d} whether sabotage was proved.`),
  fc.tuple(figure, date).map(([n, d]) => `The search lasted ${n}; the council published its report ${d}.`),
  fc.constant('The cause of the sinking has not been established.'),
  hostile,
);

const line = fc.oneof(
  fc.array(sentence, { minLength: 1, maxLength: 3 }).map((all) => all.join(' ')),
  fc.tuple(name, figure).map(([n, f]) => `- ${n} counts ${f} lost at sea, owner says 19:42`),
  fc.tuple(date, name).map(([d, n]) => `${d} • ${n.toUpperCase()} ANSWERS`),
  pick(
    '# Heading',
    'Menu | Sign up | Log in',
    'ADVERTISEMENT',
    'Photo: A. Nyberg',
    '© 2025',
    'Read more...',
    'By Ida Marsh',
    '> quoted',
  ),
);

const front = pick(
  '---\noutlet: The Orrin Post\nheadline: "We will not let a boat leave"\npublished: 2025-02-13\n---\n',
  '---\noutlet: Post\nheadline: Inquiry into the ferry opens\npublished: 2022-02-26T23:30:00+13:00\ndateInferred: true\n---\n',
  '',
);

const made = fc
  .tuple(front, fc.array(fc.tuple(line, pick('\n\n', '\n', '\r\n', '\n \n')), { maxLength: 5 }))
  .map(([head, lines]) => head + lines.map(([text, end]) => text + end).join(''));

/** Text such as news is, spoilt; seldom a whole story. */
export const articleText = spoilt(
  fc.oneof(
    { weight: 12, arbitrary: made },
    { weight: 1, arbitrary: fc.constant(storyText) },
    { weight: 1, arbitrary: hostile },
  ),
);
