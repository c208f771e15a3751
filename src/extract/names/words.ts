import { keptByWord } from '../../parse/characters.ts';

/** Closed lists that tell a name from other capitalised words. All in lower case but the particles. */

const listed = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/u));

/** Forms of address, ranks and posts that stand before a name and are no part of it. */
const titles = listed(`
  mr mrs ms miss mx sir dame lord lady dr doctor prof professor president minister premier chancellor secretary senator sen
  governor gov representative rep congressman congresswoman councillor cllr mayor general gen lieutenant lt colonel col
  captain capt major maj admiral adm sergeant sgt corporal cpl private commander cmdr superintendent inspector constable
  detective officer king queen prince princess duke duchess earl baron baroness count countess emperor empress tsar pope
  archbishop bishop cardinal rabbi imam sheikh ayatollah reverend rev father sister brother judge justice adviser advisor
  director chief chairman chairwoman chair speaker spokesman spokeswoman spokesperson ambassador envoy commissioner leader
  coach manager attorney chairperson deputy vice former then ex acting prime foreign defence defense first state`);

/** Titles that make none alone: "State" only in "Secretary of State", "First" only in "First Lady". */
const onlyWithin = listed('deputy vice former then ex acting prime foreign defence defense first state');

/** Whether a word is a title by itself: "President", "Mr.", "Vice-President". */
export const isTitle = keptByWord((word: string): boolean => {
  const last = word.toLowerCase().replace(/\.$/, '').replace(/^.*-/s, '');
  return titles.has(last) && !onlyWithin.has(last);
});

/** Whether a word may be part of a title of several words. */
export const isTitlePart = keptByWord((word: string): boolean => titles.has(word.toLowerCase().replace(/\.$/u, '')));

export const pronouns = listed('he she they it i we you who which that this these those him her them us me');

/** Lower-case words inside a name; "of" only between capitals. */
export const particles = listed(
  'de van von der den del della di da dos das du la le el al bin ibn ben ter ten af av zu zur wa of',
);

/** What stands behind a name and is none: "Martin Luther King Jr". */
export const isSuffix = (word: string): boolean => /^(?:jr|sr|ii|iii|iv)\.?$/iu.test(word);

/**
 * Halves of a Korean given name, each one syllable, the second in lower case: "Ki-moon". Words that English puts there ("a Hong Kong-run
 * bank") are none.
 */
export const isSyllable = (word: string): boolean =>
  /^[bcdghjkmnprstwy]{0,2}(?:y?ae|y?eo|eu|ee|oo|ui|w[aeo]|y?[aeiou])(?:ng|[nkmlpth])?$/u.test(word) && word !== 'run';

/** Capitalised by the sentence or the calendar, never by a name. */
export const noNames = listed(`
  a an the and or but nor so yet for if in on at by to from of with without within into onto over under about after before
  since until till during while when where why what how who whom whose which that this these those there here then thus
  as than because although though unless whether once only just even also still again not no never none both either neither
  each every all any some many most much more few several other another such same own it its it's he she they we you i his
  her their our your my him them us me one two three four five six seven eight nine ten is are was were be been being am has
  have had do does did will would shall should can could may might must let let's meanwhile however moreover nevertheless
  nonetheless instead earlier later yesterday today tomorrow tonight now ahead according asked answering speaking writing
  referring despite amid among between against across through throughout around above below behind beyond beside besides
  i'm i've i'll i'd we're they're you're he'll she'll it'll that'll there'll
  last next first second third previously recently finally eventually perhaps maybe indeed yes well
  monday tuesday wednesday thursday friday saturday sunday january february march april june july august september october
  november december mon tue tues wed thu thurs fri sat sun jan feb mar apr jun jul aug sep sept oct nov dec`);
