import { person, wholeLine } from './words.ts';

/** What an outlet says of its own article: corrections, who helped, whose views these are, who the author is. */

const piece =
  '(?:article|story|post|piece|column|essay|page|headline|feature|blog(?: post)?|interview|video|podcast|live ?blog)';

const notes = wholeLine(
  [
    '(?:corrections?|clarifications?|corrects|correction and clarification)(?: ?\\([^()]{0,60}\\))?(?:,? [^:]{0,40})?: .{0,600}',
    "editor(?:['’]s|s['’]|ial)? note:? .{0,600}",
    `this ${piece} (?:was|has been|is|will be|first|originally)(?: (?:also|first|originally|last|being|automatically))? (?:amended|updated|corrected|edited|published|republished|reproduced|revised|changed|clarified|adapted|translated|appeared|ran|posted|produced|part of|for subscribers|available|exclusive|closed|now closed)\\b.{0,500}`,
    `this ${piece} (?:originally |first |also )?(?:appeared|ran) (?:on|in|at)\\b.{0,300}`,
    `an? (?:previous|earlier|longer|shorter|different)? ?version of this ${piece}\\b.{0,600}`,
    'this (?:content|material|report) (?:was|is) (?:provided|supplied|distributed|syndicated) by\\b.{0,200}',
    '(?:the )?(?:views|opinions)(?: and opinions)? expressed\\b.{0,120}\\b(?:authors?|writers?|columnists?)\\b.{0,200}',
    '.{2,200}\\bcontributed (?:to this (?:article|report|story|post|piece)|reporting)(?: from [\\p{L}., ]{2,60})?\\.?',
    'our standards: .{2,100}',
  ],
  'iu',
);
/** Corrections may well quote; they are longer than other furniture too. */
const longestNote = 700;

export const isNote = (line: string): boolean => line.length <= longestNote && notes.test(line);

const writer =
  '(?:correspondent|reporter|editor|columnist|writer|journalist|contributor|author|fellow|critic|photographer|bureau chief|producer|anchor|presenter)';
const bio = new RegExp(
  `^(?<name>${person})(?: \\([^()]{2,40}\\))? is (?:the |an? |our )?(?:[\\p{L}’'& -]{0,80} )?${writer}\\b(?! who (?:was|were|is|had|left|won|went))(?:[ ,.;].{0,300})?$`,
  'u',
);
const covers = new RegExp(
  `^(?<name>${person}) (?:covers|reports on|writes (?:about|on)|edits|is based in)\\b.{2,240}$`,
  'u',
);

/** Whom a line introduces as one who writes, as the line under an article does with its author. */
export const authorIn = (line: string): string | undefined =>
  line.length > 400 ? undefined : (bio.exec(line) ?? covers.exec(line))?.groups?.['name'];
