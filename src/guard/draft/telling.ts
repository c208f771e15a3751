/** Words that make a phrase no more telling. */
const functionWords = new Set(
  (
    'a an the this that these those its his her their our my your and or but nor as at by for from in into of off on onto out over to up ' +
    'upon with within without than then there here is are was were be been being am has have had having do does did will would shall ' +
    'should can could may might must not no it he she they we you i who which what when where while if so also only just another other ' +
    "more most some any each every all both now after before since until because about it's its he's she's said says say told again"
  ).split(' '),
);

/** Whether a word, as phrases compare it, tells one sentence from another. */
export const isTelling = (word: string): boolean => !functionWords.has(word) && /\p{L}/u.test(word);
