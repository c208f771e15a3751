import { describe, expect, it } from 'vitest';
import { textOf } from '../../src/model/span.ts';
import type { Passage } from '../../src/model/article.ts';
import { parseArticle } from '../../src/parse/article/index.ts';

const passagesOf = (body: string): readonly Passage[] =>
  parseArticle({
    path: 'a.md',
    text: `---\noutlet: x\nheadline: The ferry is back\npublished: 2024-03-04\n---\n${body}`,
  }).article.passages;

const kindsOf = (body: string): string[] => passagesOf(body).map(({ kind }) => kind);

/** A page whose lines begin with the kind that each is to have. */
function page(text: string): [expected: string[], found: string[]] {
  const lines = text
    .trim()
    .split('\n')
    .map((line) => /^\s*(?<kind>[a-z-]+)\| (?<text>.*)$/u.exec(line)?.groups ?? { kind: '?', text: line });
  const found = passagesOf(lines.map((line) => line['text']).join('\n\n'));
  return [
    lines.map((line) => `${line['kind']}| ${line['text']}`),
    found.map(({ kind, span }, index) => {
      const text = lines[index]?.['text'] ?? '';
      return `${kind}| ${text.includes(textOf(span)) ? text : textOf(span)}`;
    }),
  ];
}

describe('furniture by itself', () => {
  it.each([
    // who and when
    'By Jo Ames', 'By JO AMES and TOMAS BRANDT', 'By Jo Ames, harbour correspondent', 'Jo Ames, BBC News, Leeds', 'Words by Jo Ames', 'Posted by Jo Ames on 3 March 2024',
    'Jo Ames | March 3, 2024', 'by Jo Ames | Mar 3, 2024 | Harbour', 'March 3, 2024 by Jo Ames — 12 Comments', 'Chief political correspondent', 'Additional reporting by Tomas Brandt and PA',
    '(Reporting by Jo Ames in Hallam; Editing by Tomas Brandt)', 'Published: 06:30 GMT, 3 March 2024 | Updated: 09:12 GMT, 3 March 2024', 'First published on Mon 3 Mar 2024 10.42 GMT',
    'March 3, 2024 / 10:42 AM / CBS News', 'Issued on: 03/03/2024 - 10:42', 'Published 3 hours ago', '2h ago', '10:28', 'Updated at 10.45 GMT', '**Published:** 3 March 2024', '*By Jo Ames*',
    // notes
    'Correction, March 4: An earlier version of this article misstated the age of Owen Marsh, who said that he is 47.', "Editor's note: This article was updated on 4 March 2024.",
    'This story has been corrected to show that Mr Marsh is 47, not 49.', '• This article was amended on 4 March 2024. An earlier version gave his age as 49.',
    'A version of this article appears in print on March 4, 2024, Section A, Page 4 of the New York edition.', 'Tomas Brandt in Leeds contributed to this article.',
    'The opinions expressed here are those of the author and do not necessarily reflect those of the Courier.',
    // sign-ups, consent, newsletters
    "Don't miss out on the latest from Hallam. Sign up to our daily newsletter here.", 'Sign up to our weekly newsletter for walks, bridges and other things that we find on the way down the river', 'We use cookies to improve your experience on our site.', 'Accept all cookies', 'Already a subscriber? Log in',
    'You have 2 free articles left this month.', 'Support independent journalism from £5 a month.', 'View this email in your browser', 'Unsubscribe | Manage preferences | Privacy policy',
    'You are receiving this email because you signed up at example.com.', 'Join 214 other subscribers', 'Our mailing address is: 12 Quay Street, Westhaven',
    // comments, buttons, counters
    '3 thoughts on “The day the ferry came back”', '1.2k comments', '214 shares', '3-minute read', 'Page 1 of 3', 'Click to share on Twitter (Opens in new window)', 'Listen 4 min', 'Hide caption',
    'Tags: ferry, harbour, Westhaven', 'Filed under: Harbour', 'Previous Post: Why I left the council', '← Older posts', 'View all posts by Jo Ames', 'Advertisement - story continues below',
    'Follow us on Facebook, Twitter and Instagram', 'Follow Jo Ames on X', '@joames', 'jo.ames@example.com', '+44 113 496 0000', 'Have you got a story for us? Get in touch at tips@example.com.',
    // legal
    '© Westhaven Courier 2024. All rights reserved.', 'Copyright 2024 The Westhaven Wire. All rights reserved. This material may not be rewritten.', 'Registered in England No. 0123456', 'Source: Westhaven Wire',
    'ENDS', '-30-', 'Terms and Conditions apply.', 'This live page is now closed', 'Notes to editors',
    '[Home](/) / [News](/news) / [Harbour](/news/harbour)', '[Share on Facebook](https://example.com/share) | [Tweet](https://example.com/tweet)', '[Privacy Policy](https://example.com/p) | [Terms](https://example.com/t)',
  ])('%s', (line) => expect(kindsOf(line)).toEqual(['furniture'])); // prettier-ignore

  it.each([
    'Sign up for the race closed on Sunday, the organisers said.', 'Readers can sign up for the newsletter of the council at the town hall.', 'Subscribe to the theory of everything and you will be disappointed, as Ms Lindqvist was.',
    'By Monday the ferry was back in Westhaven.', 'By noon on Tuesday, Owen Marsh had resigned.', 'By Friday 3 March 2024 the bridge must be open again.', 'By Owen Marsh alone was the plan made.',
    'Copyright law was changed in 1988, and the ferry company did not notice.', 'All rights reserved to the crew were lost in 2019.', 'Updated on 3 March 2024, the plan keeps all four routes.',
    'Published in 1987, the novel sold two million copies.', 'Published on Monday, the report names three firms.', 'Written by Jo Ames in 1921, the letter was sold for £2,000.', 'Reporting by the Courier in 2019 led to an inquiry.',
    'Follow the money, and the trail leads to Leeds.', 'Source material from the archive shows the ferry in 1921.', 'A source close to the talks said the deal was dead.',
    'The article was amended in 1988 to give councils more power.', 'This story begins in 1921, in a shed behind the harbour.', 'Correction of the error took three years.', 'The views expressed by Mr Marsh were not those of the board.',
    'Tomas Brandt contributed £2m to the appeal.', 'Tomas Brandt contributed to the report of the inquiry, which was published in 2019.', 'Reuters could not verify the report.',
    'Comments are not welcome in the office of Mr Marsh.', 'Cookies were sold at the terminal for £2 each.', 'Contact us when you are ready, the letter of 3 March read.', 'Three minutes ago the ferry was a dot on the horizon.',
    'Read the report and you will find 14 mistakes in it.', 'More than 300 workers lost their jobs.', 'Share prices fell by 12 per cent on Monday.', 'Tags were fixed to 214 seals in 2019.', 'Next, the council will vote on the pier.',
    'Join the queue, as they say in Westhaven.', 'Terms of the deal were not disclosed.', 'Terms and conditions of the sale were agreed on 3 March 2024.', 'Support for the strike has grown.',
    'Support independent unions, he told them, and you will win.', 'Unsubscribe is a word that Ms Lindqvist has learnt to loathe.', 'Page 1 of the report names Mr Marsh.', 'Owen Marsh is the chief executive of Lindqvist Motors.',
    'Dan Pugh is a journalist who was jailed in 2019.', 'Views of the harbour are protected.', 'Print sales fell to 19,347 in March.', 'No comment.', 'He was 47.',
    'The sides agreed on a deal worth £2m | the largest so far.', 'Home is where the ferry lands.', 'Please note: the bridge is shut until 3 March.',
    'Tagged with a tracker, the seal swam 300 miles.', 'Topics: the council will discuss the pier on Monday.', 'Join us and save the pier, the poster read.', 'Follow him to the bank and you will learn more.',
    'For more than 20 years the press information office has had 300 staff.', 'Like most residents, Ms Ames did not sign up to the scheme.', 'By entering the building they broke the conditions.',
    'Close images of the wreck show rust.', 'Corrections of this size are rare: the index lost 12 per cent.', 'This video was posted on 3 March 2024 by Mr Marsh.', 'This post was deleted on 3 March 2024.',
    'The views expressed in the letter were those of its author, who was jailed.', 'This material was supplied by the army to the rebels in 2019.', 'This story was told for 300 years.', 'This page of the logbook is dated 3 March 1921.',
    '«Nous avons perdu», Mr Marsh wrote.', 'Advertisements for the post went up on 3 March.',
  ])('not %s', (line) => expect(kindsOf(line)).toEqual(['paragraph'])); // prettier-ignore

  it.each([
    '3 March',
    'Monday 3 March',
    'What we know so far',
    'By Monday Night, a Harbour Transformed',
    'Jo Ames in Leeds',
    'Shares and shareholders',
  ])('not the heading %s', (line) => expect(kindsOf(line)).toEqual(['heading']));
});

describe('captions', () => {
  it.each([
    'Owen Marsh at his Leeds mansion (Image: Getty Images)', 'Image: Hallam Live', 'Credit: Alamy', 'The ferry terminal in 2021 Credit: PA', '*The ferry at dawn. Photo: Jo Ames*', 'Photo by Jo Ames/Getty Images',
    'A man walks past the ferry terminal in Westhaven in January. Jo Ames/Reuters', 'Ferry boss Owen Marsh. Photograph: Jo Ames/The Courier', '(Jo Ames/The Courier)', 'Jo Ames / AFP via Getty Images',
    'FILE - Owen Marsh speaks to reporters in Leeds, Monday, March 3, 2024. (AP Photo/Jo Ames, File)', 'Image caption, The ferry came in on Sunday', 'Image source, Getty Images', 'Ferry passengers on Sunday [Jo Ames/The Courier]',
  ])('%s', (line) => expect(kindsOf(line)).toEqual(['caption'])); // prettier-ignore

  it.each([
    'The photo shows Owen Marsh at the terminal on 3 March 2024.', 'The picture is bleak.', 'The motion was carried by the Alliance (CDU/CSU).', 'Image rights are worth £2m a year.', 'Getty Images sued the firm in 2023.',
    'Video of the crash was shown to the jury.', 'He gave credit: the crew had saved the ship, and nobody was hurt.', 'In a video posted on 3 March 2024, Mr Marsh apologised.', 'The match ended in a draw (Hull/Leeds).',
  ])('not %s', (line) => expect(kindsOf(line)).toEqual(['paragraph'])); // prettier-ignore
});

describe('pages', () => {
  it.each([
    ['a wire copy', `
      heading| Harbour authority names new chief after winter of delays
      furniture| By MARTA LINDGREN
      furniture| March 3, 2024 10:42 AM ET
      paragraph| HALLAM (AP) — The harbour authority of Westhaven named a new chief on Monday, ending a winter of delays.
      paragraph| “I have read every report since 2019,” she told reporters.
      furniture| ___
      furniture| Associated Press writer Tomas Brandt in Leeds contributed to this report.
      furniture| Copyright 2024 The Westhaven Wire. All rights reserved.
    `],
    ['a tabloid page', `
      furniture| Home
      furniture| News
      furniture| Sport
      furniture| TV & Showbiz
      heading| FURY AS FERRY BOSS TAKES HOME £2.4MILLION BONUS
      furniture| By Kelly Stokes, Chief Reporter
      furniture| Updated 09:12, 3 Mar 2024
      furniture| 214 shares
      paragraph| Ferry boss Owen Marsh has pocketed £2.4million while 300 workers lost their jobs.
      caption| Owen Marsh at his Leeds mansion (Image: Getty Images)
      list-line| READ MORE: Ferry crash survivor speaks out
      paragraph| "It's a disgrace," said welder Dan Pugh.
      furniture| Do you have a story? Email news@example.com or call 0800 555 0100
    `],
    ['a live report', `
      furniture| Last updated 3 minutes ago
      heading| Key events
      list-line| 10:42 Talks resume in Leeds
      paragraph| The union and the harbour authority have gone back to the table.
      furniture| Share
      furniture| 10.31 GMT
      heading| What we know so far
      paragraph| That is all from us today.
      furniture| This live blog is now closed.
    `],
    ['a blog with comments', `
      furniture| Skip to content
      heading| The day the old ferry came back
      furniture| Posted on March 3, 2024 by Jo Ames
      paragraph| I walked down to the harbour on Sunday to see the ferry.
      paragraph| It was smaller than I remembered.
      furniture| Tagged: ferry, harbour, Westhaven
      furniture| Share this:
      furniture| Jo Ames is a freelance writer based in Leeds. She posts at @joames.
      furniture| 2 thoughts on “The day the ferry came back”
      furniture| Dan Pugh says:
      furniture| March 4, 2024 at 8:12 am
      furniture| The ferry was built in 1921, as everybody knows.
      furniture| Reply
      furniture| Ann says:
      furniture| March 4, 2024 at 9:12 am
      furniture| It was not!
      furniture| Leave a comment
      heading| Recent posts
      list-line| - A week in Hull with the crew
    `],
    ['a Markdown export', `
      heading| # Ferry returns to Westhaven
      furniture| *By Jo Ames, harbour correspondent*
      caption| ![The ferry at dawn](https://example.com/2024/03/03/ferry.jpg)
      paragraph| The ferry, [built in 2019](https://example.com/built), came back on **Sunday**.
      furniture| ---
      furniture| - [Home](https://example.com)
      furniture| - [News](https://example.com/news)
      furniture| - [Sport](https://example.com/sport)
      furniture| - [Weather](https://example.com/weather)
      heading| ## Related articles
      list-line| - [Ferry company sold to rival](https://example.com/a)
      furniture| [Read more](https://example.com/more)
    `],
    ['a newsletter', `
      furniture| View this email in your browser
      paragraph| The ferries are back, and so is the rain. Here is what to know today.
      list-line| Read more: Talks resume in Leeds
      furniture| Was this email forwarded to you? Sign up here.
      furniture| You can unsubscribe at any time.
      furniture| Unsubscribe
    `],
  ])('%s', (_, text) => {
    const [expected, found] = page(text);
    expect(found).toEqual(expected);
  }); // prettier-ignore
});

describe('what stands around a line', () => {
  it('makes a menu of short lines of which two name parts of a site, and none of names', () => {
    expect(kindsOf('Home\n\nWorld\n\nHarbour\n\nSport')).toEqual(Array(4).fill('furniture'));
    expect(kindsOf('Owen Marsh\n\nDan Pugh\n\nJo Ames\n\nTomas Brandt')).not.toContain('furniture');
  });

  it('keeps an author whom the story names in the story', () => {
    const bio = 'Jo Ames is a reporter at the Courier.';
    expect(kindsOf(`The ferry sank on Monday.\n\n${bio}`)).toEqual(['paragraph', 'furniture']);
    expect(kindsOf(`Jo Ames was on the ferry when it sank.\n\n${bio}`)).toEqual(['paragraph', 'paragraph']);
    expect(kindsOf(`The ferry sank.\n\n${bio}\n\nIt was old.`)).toEqual(['paragraph', 'paragraph', 'paragraph']);
  });

  it('takes no paragraph under a count of comments at the head for a comment', () => {
    expect(kindsOf('12 Comments\n\nThe ferry sank on Monday.\n\nIt was old.')).toEqual([
      'furniture', 'paragraph', 'paragraph',
    ]); // prettier-ignore
  });

  it('takes no entry of a live report under a count of comments for one', () => {
    const body =
      '12 Comments\n\nTalks resume\n\n10:42\n\nThe union is back at the table.\n\nJo Ames\n\n3 March 2024 10:31\n\nIt rains.';
    expect(kindsOf(body).filter((kind) => kind === 'paragraph')).toHaveLength(2);
  });

  it('goes on with a list, and its label, past times and bylines', () => {
    const body =
      'Top stories\nFerry sinks off the coast\n2 hours ago\nBridge closes for repairs\nBy Jo Ames\nMayor resigns over ferry';
    const lines = passagesOf(body).filter(({ kind }) => kind === 'list-line');
    expect(lines.map(({ section }) => section && textOf(section))).toEqual(Array(3).fill('Top stories'));
  });
});

describe('headlines of list lines without section and source', () => {
  it.each([
    ['- World: Ferry sinks in harbour', 'Ferry sinks in harbour'],
    ['- Sport | Ferry wins harbour race', 'Ferry wins harbour race'],
    ['- Ferry sinks in harbour - Reuters', 'Ferry sinks in harbour'],
    ['- Ferry sinks in harbour (AP) 19:42', 'Ferry sinks in harbour'],
    ['- Ferry sinks in harbour | The Westhaven Herald', 'Ferry sinks in harbour'],
    ['- Ferry sinks in harbour – Hallam Evening Post', 'Ferry sinks in harbour'],
    ['- Ferry sinks in harbour By Jo Ames', 'Ferry sinks in harbour'],
    ['- Ferry sinks in the harbour (2 hours ago)', 'Ferry sinks in the harbour'],
    ['- Ferry sinks in the harbour · 3h', 'Ferry sinks in the harbour'],
    ['- Hull: Ferry sinks in harbour', 'Hull: Ferry sinks in harbour'],
    ['- Ferry Built By Jo Ames', 'Ferry Built By Jo Ames'],
    ['- Ferry to leave - report', 'Ferry to leave - report'],
    ['- Ferry wins long jump – 8m', 'Ferry wins long jump – 8m'],
    ['- Ferry sinks - Reuters', 'Ferry sinks - Reuters'],
    ['- Cup final | Hull 2', 'Cup final | Hull 2'],
  ])('%s', (line, headline) => {
    const [passage] = passagesOf(line);
    expect(passage?.headline && textOf(passage.headline)).toBe(headline);
  });
});

it.each([
  ['list lines', '- 12 February: Bridge stays shut 19:42\n'],
  ['one long line', 'By Jo Ames | '],
  ['blank lines', '\n \n\t\n'],
  ['markup', '[a](b) **c** ![d](e) '],
  ['open brackets', '[('],
  ['names', 'Jo Ames '],
  ['bylines', 'By Jo Ames and Jo Ames\n\n'],
  ['comments', '2 comments\n\nJo says:\n\n'],
  ['authors', 'Jo Ames is a reporter at the Courier.\n\n'],
])(
  'of %s a text may be long: their number squared would take minutes',
  (_, unit) => {
    const passages = passagesOf(unit.repeat(Math.ceil(150_000 / unit.length)));
    expect(passages.every(({ span }) => span.start < span.end)).toBe(true);
  },
  30_000,
);
