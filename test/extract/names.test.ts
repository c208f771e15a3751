import { describe, expect, test } from 'vitest';
import { extractNames } from '../../src/extract/names.ts';
import { textOf } from '../../src/model/span.ts';
import { articleOf } from '../article.ts';

const names = (text: string): string[] => extractNames(articleOf(text)).map(({ span }) => textOf(span));

describe('names as they stand', () => {
  test.each([
    ['The mayor met Ada Holm in Kessel.', ['Ada Holm', 'Kessel']],
    ["Yesterday Ada Holm's brother spoke.", ['Ada Holm']],
    ['Ada Holm spoke to reporters.', ['Ada Holm']],
    ['They asked JD Vance and J.D. Salinger.', ['JD Vance', 'J.D. Salinger']],
    ['They asked J. D. Vance, J.R.R. Holm and J.D Holm.', ['J. D. Vance', 'J.R.R. Holm', 'J.D Holm']],
    ['They asked Adair\u00A0Holm and Jean-Luc Holm there.', ['Adair\u00A0Holm', 'Jean-Luc Holm']],
    ['They asked Björn Ålund and Łukasz Wołek.', ['Björn Ålund', 'Łukasz Wołek']],
    ['They asked Ludwig van der Holm and Ada de la Ruiz.', ['Ludwig van der Holm', 'Ada de la Ruiz']],
    ['They asked Holm Ki-moon and Kim Jong-un.', ['Holm Ki-moon', 'Kim Jong-un']],
    ['A New Arden-led group and a West Kong-run bank met.', ['New Arden', 'West Kong']],
    ['They met Martin Holm King Jr. there, and van der nobody.', ['Martin Holm King Jr']],
    ['They asked John F. Kennedy about it.', ['John F. Kennedy']],
    ['They asked Ada A. Holm and Bo I. Holm III about it.', ['Ada A. Holm', 'Bo I. Holm III']],
    ["For the paper, I'm Ada Holm; here I've Bo Holm.", ['Ada Holm', 'Bo Holm']],
    ['It was plan A. They said so to Holm.', ['Holm']],
    ["They asked Maeve O'Brien-Holt about it.", ["Maeve O'Brien-Holt"]],
    ['They asked Alex de Minaur and Osama bin Laden.', ['Alex de Minaur', 'Osama bin Laden']],
    ['They asked Bashar al-Assad about it.', ['Bashar al-Assad']],
    ['A loan from the Bank of England came.', ['Bank of England']],
    ['They met Theresa May in May.', ['Theresa May']],
    ['On Monday and in February they met nobody.', []],
    ["He says I’ve gone, I'd gone, and O’Hara stayed.", ['O’Hara']],
    ['Experts spoke. Nobody came. I went.', []],
    ['"We have waited," Holm said. "So has Kessel," said Holm.', ['Holm', 'Kessel', 'Holm']],
    ['He said, "Bread is dear." Bread is. " Bread too," she said.', []],
    ['The Prime Minister spoke to the President.', []],
    ['It is at https://Example.com/Ada-Holm or ada@Holm.com today.', []],
    ['Town Council Backs Plan For New Bridge', []],
    ['COUNCIL BACKS PLAN', []],
  ])('%s', (text, expected) => {
    expect(names(text)).toEqual(expected);
  });

  test.each([
    ['They met Mr Holm there.', 'Mr', 'Holm'],
    ['They met Mrs. Ada Holm there.', 'Mrs', 'Ada Holm'],
    ['They met Ms de Silva there.', 'Ms', 'de Silva'],
    ['They met Sir Keir Starmer there.', 'Sir', 'Keir Starmer'],
    ['They met Norwegian Prime Minister Ada Holm there.', 'Prime Minister', 'Ada Holm'],
    ['They met US Secretary of State Marco Rubio there.', 'Secretary of State', 'Marco Rubio'],
    ['They met Vice-President JD Vance there.', 'Vice-President', 'JD Vance'],
  ])('the title is kept apart: %s', (text, title, name) => {
    const [mention] = extractNames(articleOf(text));
    expect(mention && [mention.title && textOf(mention.title), textOf(mention.span)]).toEqual([title, name]);
    expect(mention?.words.map(textOf)).toEqual(name.split(' '));
  });
});
