import { describe, expect, test } from 'vitest';
import { extractQuotations } from '../../src/extract/quotations.ts';
import { textOf } from '../../src/model/span.ts';
import { articleOf } from '../article.ts';

const speakers = (body: string): (string | undefined)[] =>
  extractQuotations(articleOf(body)).map(({ speaker }) => speaker && textOf(speaker));

describe('the subject of the verb of speech', () => {
  test.each([
    // after the quotation
    ['“We will pay,” Kessel Ferries chairman Ada Holm said.', ['Ada Holm']],
    ['“We will pay,” Friends of the Old Pier chairman Ada Holm said.', ['Ada Holm']],
    ['“We will pay,” said former harbour adviser Ada Holm.', ['Ada Holm']],
    ['“We will pay,” said a tired Capt. Ada Holm, head of the fleet.', ['Capt. Ada Holm']],
    ['“We will pay,” said Kessel Ferries’ Ms Holm.', ['Ms Holm']],
    ['“We will pay,” said Ada Holm Jr. of Kessel.', ['Ada Holm']],
    ['“We will pay,” says one U.S. official.', ['one U.S. official']],
    ['“We will pay,” says one harbour official involved in the plan.', ['one harbour official']],
    ['“We will pay,” officials said.', ['officials']],
    ['“Pay us,” the protesters chanted.', ['the protesters']],
    ['“That may be dear,” worries former mayor Ada Holm.', ['Ada Holm']],
    ['“We will pay,” Holm was quoted as saying by the agency.', ['Holm']],
    ['“We will pay,” as Ms Holm put it.', ['Ms Holm']],
    ['“We will pay,” Ms Holm, who is leaving in May, told the Herald.', ['Ms Holm']],
    ['“Shall we pay?” Ms Holm asked.', ['Ms Holm']],
    ['“We will pay,” Secretary of State Ada Holm said.', ['Secretary of State Ada Holm']],
    ['“We will pay,” said Ada van der Holm.', ['Ada van der Holm']],
    ['“We will pay,” said somebody.', ['somebody']],
    ['“We will pay,” one said.', ['one']],
    ['“We will pay,” said one. “In May.”', ['one', 'one']],
    ['“We will pay,” says a cleaner.', ['a cleaner']],
    ['“We will pay,” a woman with two bags told me.', ['a woman with two bags']],
    ['“We will pay,” said the chair umpire, Ada Holm, who left.', ['Ada Holm']],
    ['“We will pay,” said the cook, Ada Holm, “in May.”', ['Ada Holm', 'Ada Holm']],
    ['“We will pay,” said the Harbour Secretary, Ada van der Holm.', ['Ada van der Holm']],
    ['“We will pay,” said the mayor, Holm and Brandt.', ['the mayor']],
    ['“We will pay,” said her daughter, Wilhelmine.', ['Wilhelmine']],
    ['“We will pay,” the mayor, Ada Holm, told me.', ['Ada Holm']],
    ['“We will pay,” said union president Ada Holm.', ['Ada Holm']],
    ['“We will pay,” union president Ada Holm said.', ['Ada Holm']],
    ['“We will pay and …” Holm had said on Sunday.', ['Holm']],
    ['“We will pay and ...” Holm said. “In May.”', ['Holm', 'Holm']],
    ['“We will pay,” writes the Rev. Ada Holm.', ['the Rev. Ada Holm']],
    // before it
    ['Ms Holm spoke for the town: “We will pay.”', ['Ms Holm']],
    ['His counsel, Ada Holm KC, told the jury: “We will pay.”', ['Ada Holm KC']],
    ['Replied harbour spokesman Ada Holm, “We will pay.”', ['Ada Holm']],
    ['Kessel officials said last week that they are “quite sure” of it.', ['Kessel officials']],
    ['Per Brandt of Holm Brothers Ltd. Ms Holm said the boats were “not for sale”.', ['Ms Holm']],
    ['Says Ada Holm, chief officer of the fleet and head of the union: “We will pay.”', ['Ada Holm']],
    ['As Justice Ada Holm asked in her dissent, “who shall pay” for it?', ['Justice Ada Holm']],
    ['And Ada Holm, Kessel’s deputy mayor, asserted that the town had “large debts”.', ['Ada Holm']],
    [
      'Holm Brothers Ltd., one of a group of firms that Per Brandt owns, said it “intends to pay”.',
      ['Holm Brothers Ltd.'],
    ],
    ['Holm-Brandt, a Hartford, Conn., ferry company, said it bought the boats “to let them lie”.', ['Holm-Brandt']],
    ['The company’s chairman, Ada Holm, said the deal was “good for us all”.', ['Ada Holm']],
    ['The mayor yesterday, asked whether she was glad, replied: “I see nothing of the kind.”', ['The mayor']],
    [
      'A spokesman for the Kessel ferry company said the loss was “small”.',
      ['A spokesman for the Kessel ferry company'],
    ],
    ['Ada Holm of Holm Brothers said the loss was “small”.', ['Ada Holm']],
    ['Per Brandt was told by Ms Holm that the boats were “not for sale”.', ['Ms Holm']],
    ['The Herald quoted Ms Holm as saying the boats were “not for sale”.', ['Ms Holm']],
    ['Ms Holm, who said the boats were “not for sale”, left at noon.', ['Ms Holm']],
    ['In a statement, the harbour office said it would do “whatever is needed”.', ['the harbour office']],
    ['According to Ada Holm, the boats are “not for sale”.', ['Ada Holm']],
    ['Ada Holm: “We will pay.”', ['Ada Holm']],
    ['Per Brandt resigned, after Ms Holm said the boats were “not for sale”.', ['Ms Holm']],
    // of a verb that shares its subject
    ['Ms Holm declined to name a price, but said that the boats were “not for sale”.', ['Ms Holm']],
    ['Mayor Ada Holm today praised the crews, and said the boats were “not for sale”.', ['Mayor Ada Holm']],
    [
      'Ahead of the vote, harbour minister Ada Holm set out her plan, saying the boats were “not for sale”.',
      ['Ada Holm'],
    ],
    ['He’s hinted at more, saying the boats were “not for sale”.', ['He']],
    ['Urging the council to hold “a fair sale”, Ms Holm asked how long it would wait.', ['Ms Holm']],
    // what somebody calls another
    ['Ms Holm called the order “grave and strange”.', ['Ms Holm']],
    ['Ms Holm described him as a “slow thinker”, and left.', ['Ms Holm']],
    ['Although he called the market “highly mixed,” Mr Holm is glad.', ['he']],
    ['The boats are what she calls a “long story” by now.', ['she']],
    // behind the rest of its sentence
    ['“Very few” of the boats were sold, a harbour official told the Herald.', ['a harbour official']],
    ['The town put up “nearly all” of its boats, Ms Holm said on Monday.', ['Ms Holm']],
    ['“We could not cope with” the ice, said Ada Holm, the mayor.', ['Ada Holm']],
    // gone on with
    ['“We will pay,” said Ada Holm, a harbour officer and chairman of a committee of the town’s council. “But not now.”', ['Ada Holm', 'Ada Holm']], // prettier-ignore
    ['Said Ada Holm: “We will pay. “And we will pay it all.”', ['Ada Holm', 'Ada Holm']],
  ])('%s', (body, expected) => {
    expect(speakers(body)).toEqual(expected);
  });

  test.each([
    ['two persons are one subject', '“We will pay,” Holm and Brandt said.'],
    ['an ellipsis, and a sentence of its own', '“We will pay and …” Holm had said on Sunday that the boats were lost.'],
    ['an ellipsis, and another verb', '“We will pay and …” Holm said it was late.'],
    ['a noun that looks like a verb of speech', 'It was a different note from the last one: “We will pay.”'],
    ['a voice from a crowd', 'As he left, a voice from the gallery shouted “Money!” and was told to be still.'],
    ['titles of books', 'She wrote nine books, of which ‘Boats and Mercy’ and ‘The Old Pier’ are still read.'],
    [
      'who speaks for others, and tells something else',
      'Ms Holm spoke for the town, and the boats were “not for sale”.',
    ],
    ['no one', 'No one said “we will pay”.'],
    ['two persons behind the verb', '“We will pay,” said Holm and Brandt.'],
    [
      'a word that is talked about',
      'While she shies away from the word “blockade,” Ms Holm admitted that boats were stopped.',
    ],
    ['a part of the lead to another sentence', 'After the hit “blue boats,” Ms Holm said that she would sing no more.'],
    ['the title of a work', 'Ada Holm, speaking on the show “Good Evening Kessel,” said the boats were old.'],
    ['a source that is cited', 'The newspaper, quoting “secret reports,” said Kessel had changed its mind.'],
    ['a meeting that is called', 'Ms Holm called a meeting on the “old” pier.'],
    ['what is not said', 'Ms Holm did not say the boats were “not for sale”.'],
    ['what would be said', 'Ms Holm would say the boats were “not for sale”.'],
    ['what is asked about', 'Reporters asked Ms Holm about the council’s “very old” boats.'],
    ['a passive without an agent', 'Ms Holm was told that the boats were “not for sale”.'],
    ['the next clause is the paper’s', 'Ms Holm said nothing of it, but the council was “in the dark”.'],
    ['behind a semicolon', 'Ms Holm said no; Per Brandt was “in the dark”.'],
    ['in a bracket of the paper', 'Ms Holm said the boats were old (see also “boats for sale”).'],
    ['a letter says', 'Ms Holm has a letter saying the boats are “not for sale”.'],
    ['a quotation behind its sentence', 'Ms Holm said no. “In the dark” is a song.'],
    ['a label that is no name', 'Verdict: “We will pay.”'],
    ['a noun, not a verb', 'The minister’s claims of a “long winter” were heard.'],
    ['a name and a body are one subject', 'Holm and the council said the boats were “not for sale”.'],
    ['a word that is taken up again', '“We make a change,” Ms Holm said. “Change” is a word for what comes.'],
  ])('none: %s', (_, body) => {
    expect(speakers(body).at(-1)).toBeUndefined();
  });
});

describe('whom a pronoun or a title stands for', () => {
  const traced = (body: string): (string | undefined)[] =>
    extractQuotations(articleOf(body)).map(({ speakerName }) => speakerName && textOf(speakerName));
  const last = (body: string): string | undefined => traced(body).at(-1);

  test.each([
    [
      'the speaker before',
      '“We will pay,” said Ada Holm, a harbour officer. The boats lie still. “Not now,” she said.',
      'Ada Holm',
    ],
    ['the speaker of the paragraph before', 'Ms Holm said the boats lie still.\n\n“Not now,” she added.', 'Ms Holm'],
    ['the subject before, with a title', 'Mr Brandt met the crews on Monday. “Not now,” he told them.', 'Mr Brandt'],
    ['the only person named', 'The boats lie still, by order of Ms Holm. “Not now,” she said.', 'Ms Holm'],
    ['nobody else of that sex', 'Ms Holm met Mr Brandt on Monday. “Not now,” she said.', 'Ms Holm'],
    [
      'towns, countries and bodies are no persons',
      'Ms Holm said no. The talks of Norway and the Harbour Commission in Kessel failed. “Not now,” she said.',
      'Ms Holm',
    ],
    ['names within quotations do not count', 'Ms Holm said: “Ask Per Brandt.” “Not now,” she said.', 'Ms Holm'],
    ['a title', 'Harbour minister Ada Holm came late. “Not now,” the minister said.', 'Ada Holm'],
    ['a capital title', 'President Holm came late. The president replied: “Not now.”', 'President Holm'],
    ['an apposition', 'Ada Holm, the chairman of Kessel Ferries, came late. “Not now,” the chairman said.', 'Ada Holm'],
    ['a pronoun with its verb', 'Mr Brandt came late. He’s hinted at more, saying the boats were “old”.', 'Mr Brandt'],
    ['all parts of a quotation', 'Ms Holm came late. “Not now,” she said. “Not ever.”', 'Ms Holm'],
  ])('%s', (_, body, expected) => {
    expect(last(body)).toBe(expected);
  });

  test.each([
    ['two who may be meant', 'Mr Holm met Mr Brandt on Monday. “Not now,” he said.'],
    [
      'another person since',
      'Mr Holm said no. Per Brandt, the mayor, was there. Mr Brandt left Mr Holm. “Not now,” he said.',
    ],
    ['somebody without a name since', 'Mr Holm said no. The mayor was there. “Not now,” he said.'],
    ['too far back', `Mr Holm said no.\n\nThe boats lie still.\n\n“Not now,” he said.`],
    ['a body', 'Kessel Ferries said no. “Not now,” he said.'],
    ['a person of the other sex', 'Ms Holm said no. “Not now,” he said.'],
    ['they', 'Ms Holm said no. “Not now,” they said.'],
    [
      'two who have the title',
      'Harbour minister Ada Holm and finance minister Per Brandt came late. “Not now,” the minister said.',
    ],
    ['another who has the title', 'Harbour minister Ada Holm came late. “Not now,” the finance minister said.'],
    ['an indefinite one', 'Company spokesman Per Brandt came late. “Not now,” a spokesman said.'],
    ['officials have no names', 'Harbour official Per Brandt came late. “Not now,” the official said.'],
    ['a name needs no tracing', 'Ada Holm came late. “Not now,” Ms Holm said.'],
    ['a name that nothing makes a person’s', 'Brouwer said no. “Not now,” he said.'],
  ])('nobody: %s', (_, body) => {
    expect(last(body)).toBeUndefined();
  });

  test('a heading parts what is before from what is behind it', () => {
    expect(
      last('Ms Holm said the boats lie still.\n\n## The boats of Kessel\n\n“Not now,” she added.'),
    ).toBeUndefined();
  });
});
