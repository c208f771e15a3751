import { withoutMarks } from './furniture.ts';
import { capitals, letters } from './furniture/words.ts';

const houses =
  '(?:AP|AFP|EPA|PA|AAP|UPI|DPA|Reuters|REUTERS|Getty(?: Images)?|Alamy|Shutterstock|Anadolu|Xinhua|ABC News|BBC)';
const pictures = '(?:photos?|photographs?|pictures?|images?|illustrations?|graphics?|video)';

const head =
  /^(?:file (?:photo|picture|image)|photos?|photographs?|images?|pictures?|pictured|captions?|illustration)(?: (?:credit|by|courtesy of|source))?: |^FILE (?:PHOTO:|[-–—]) |^image (?:source|caption|copyright|credit)[,:]? |^media caption[,:] /iu;
const bracketTail =
  /[([](?:(?:file )?(?:photo|picture|image|photograph)\b[^()[\]]*|[^()[\]]*\b(?:getty|photo|photograph|image|images|supplied|handout|pool|credit)\b[^()[\]]*|(?:AP|AFP|EPA|Reuters|AAP|PA|ABC News)\s?[:/][^()[\]]+)[)\]]\.?$/iu;
// "(Jo Ames/The Courier)", but not "(CDU/CSU)"
const photographer = /[([]\p{Lu}\p{Ll}+ [^()[\]/]{1,40}\/ ?\p{Lu}[^()[\]/]{1,40}[)\]]\.?$/u;
const creditTail = new RegExp(
  `(?:^|[\\s.])(?:${pictures}|credits?|photo credit|picture credit): ?[^.:!?]{2,60}$`,
  'iu',
);
const houseTail = new RegExp(
  `(?:^|[.!?] )[${capitals}][${letters}.’' -]{2,40} ?[/|] ?${houses}(?: via ${houses})?$`,
  'u',
);
const takenBy = new RegExp(`^(?:Photos?|Photographs?|Pictures?|Images?|Illustrations?|Video) (?:by|courtesy of|via) [${capitals}][^.:!?]{2,60}$`, 'u'); // prettier-ignore
/** A longer line is a paragraph that happens to end as a caption does. */
const longestCaption = 600;

/** Whether a line is what stands under a picture, or who took it. */
export function isCaption(line: string): boolean {
  if (line.length > longestCaption) return false;
  const plain = withoutMarks(line);
  const [begin, tail] = [plain.slice(0, 120), plain.slice(-140)];
  return (
    head.test(begin) ||
    takenBy.test(plain) ||
    houseTail.test(plain) ||
    [bracketTail, photographer, creditTail].some((one) => one.test(tail))
  );
}
