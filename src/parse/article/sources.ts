import { capitals, letters, person, small } from './furniture/words.ts';

/** What stands around a headline in a list and belongs to the list: the section before it, who wrote or sent it behind it. */

// Topics are none: "Ukraine: ..." and "Gaza: ..." are two headlines; nor is what a piece is: "Live: ...", "Opinion: ...".
const section =
  /^(?:(?:world|national|international|local|uk|us|breaking|latest|top) news|news|world|national|international|local|sports?|football|soccer|cricket|rugby|tennis|golf|business|finance|money|politics|entertainment|showbiz|culture|arts|books|film|music|tv|lifestyle|life|travel|health|science|tech|technology|environment|climate|education|crime|weather|media)(?::\s+|\s*[|›»]\s*)(?=\S)/iu;

/** The length of the name of a section at the head of a headline. */
export const sectionLength = (headline: string): number => section.exec(headline.slice(0, 60))?.[0].length ?? 0;

const agency =
  '(?:Reuters|REUTERS|AP|AFP|PA|PA Media|AAP|DPA|UPI|Xinhua|TASS|Bloomberg|BBC(?: News| Sport)?|CNN|NPR|ABC(?: News)?|CBS(?: News)?|NBC(?: News)?|Sky(?: News| Sports)?|ITV(?: News)?|(?:The )?Associated Press)';
const paper = `(?:The )?(?:[${capitals}][${letters}'’.&-]* ){0,3}(?:News|Times|Post|Herald|Guardian|Journal|Gazette|Courier|Tribune|Telegraph|Mail|Echo|Chronicle|Observer|Independent|Standard|Star|Mirror|Express|Record|Examiner|Argus|Globe|Advertiser|Mercury|Sentinel)`;
const site = `[${capitals}][${letters}'’.&-]*(?: [${capitals}][${letters}'’.&-]*){0,3}`;
const tails = [
  ` (?:[|–—-]|--) (?:${agency}|${paper}|[Bb][Yy] ${person})`,
  ` ?\\| ?${site}`,
  ` [([](?:${agency})[)\\]]`,
  // glued to the headline, or after a small letter, where a headline would have its "by" small too
  `(?<=[${small}"”’'!?]) ?By ${person}`,
];
const tail = new RegExp(`(?:${tails.join('|')})$`, 'u');
/** Where a source may begin, from the end of the line. */
const reach = 90;

/** The length of a headline without the agency, paper or author at its end; of one that would have hardly a word left, its own. */
export function withoutSource(headline: string): number {
  const from = Math.max(0, headline.length - reach);
  const match = tail.exec(headline.slice(from));
  const length = match ? headline.slice(0, from + match.index).trimEnd().length : headline.length;
  return headline.slice(0, length).split(' ').length < 3 ? headline.length : length;
}
