import { letters, person, wholeLine } from './words.ts';

/** What an outlet says of its own article: corrections, who helped, whose views these are, who the author is. */

const piece = '(?:article|story|piece|post|column|headline|page|live ?blog|blog post)';

const notes = wholeLine(
  [
    '(?:corrections?|clarifications?|corrects|correction and clarification)(?: ?\\([^()]{0,60}\\))?(?:,? (?=[^:]{0,40}\\d)(?:[^:]|:(?=\\d)){0,40})?: .{0,600}',
    "editor(?:['’]s|s['’]|ial)? note:? .{0,600}",
    `this ${piece} (?:was|has been|is being|will be) (?:also |last |automatically )?(?:amended|updated|corrected|clarified)\\b.{0,500}`,
    `this (?:article|story|piece|post|essay|interview) (?:is |was |has been )?(?:(?:also|first|originally|previously) (?:published|appeared|ran|posted|produced|written)|republished|reproduced|syndicated|adapted from|translated from|part of)\\b.{0,500}`,
    `this (?:article|story|content) is (?:only )?(?:for|available to|exclusive to|reserved for) .{0,40}\\b(?:subscribers|members)\\b.{0,60}`,
    `an? (?:(?:previous|earlier|longer|shorter|different) )?version of this ${piece}\\b.{0,600}`,
    'this content (?:was|is) (?:provided|supplied|distributed|syndicated) by\\b.{0,200}',
    `(?:the )?(?:views|opinions)(?: and opinions)? expressed(?: here| herein| above| in this [${letters}]+| by (?:the )?(?:author|contributor)s?)*(?: in this [${letters}]+)? (?:are|do not|belong)\\b.{0,240}`,
    `.{2,200}\\bcontributed (?:to this (?:article|report|story|post|piece)|reporting)(?: from [${letters}., ]{2,60})?\\.?`,
    'our standards: .{2,100}',
  ],
  'iu',
); // prettier-ignore
/** Corrections may well quote; they are longer than other furniture too. */
const longestNote = 700;

export const isNote = (line: string): boolean => line.length <= longestNote && notes.test(line);

const writer =
  '(?:correspondent|reporter|editor|columnist|writer|journalist|contributor|author|fellow|critic|photographer|bureau chief|producer|anchor|presenter)';
const bio = new RegExp(
  `^(?<name>${person})(?: \\([^()]{2,40}\\))? is (?:the |an? |our )?(?:[${letters}’'& -]{0,80} )?${writer}\\b(?! who (?:was|were|is|had|left|won|went))(?:[ ,.;].{0,300})?$`,
  'u',
);
const covers = new RegExp(
  `^(?<name>${person}) (?:covers|reports on|writes (?:about|on)|edits|is based in)\\b.{2,240}$`,
  'u',
);

/** Whom a line introduces as one who writes, as the line under an article does with its author. */
export const authorIn = (line: string): string | undefined =>
  line.length > 400 ? undefined : (bio.exec(line) ?? covers.exec(line))?.groups?.['name'];
