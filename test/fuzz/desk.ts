import type { Source } from '../../src/model/source.ts';

/** What fuzzed articles are checked against: every kind of claim, in few lines, so that one input takes little time. */
export const deskText = `about: The Orrin ferry
covers: 2025
names:
  maren-oduya: Maren Oduya
  piet-zellweger: [Piet Zellweger, Pieter Zellweger]
  kestrel-quay: { name: Kestrel Quay, also: [Kestrel Wharf], never: [Kestral Key] }
  skaldholt: Skaldholt
posts:
  harbour-master:
    called: [harbour master of Orrin, Orrin harbour master]
    held: { 2019-05-01: piet-zellweger, 2024-01-10: maren-oduya }
events:
  sinking: { when: 2022-02-24, said: [ferry sank, "{} the ferry sank off Skaldholt"] }
  inquiry: "{12 February 2025} ... inquiry into the sinking opened"
  report: { when: 2025-03, after: { inquiry: 1..6 weeks }, said: "published its report {}" }
figures:
  rescued: "{213} people were rescued"
  cost: { is: { Council: about £2.4m, Post: over £2m }, said: "cost {}" }
  share: "{38%} of the fleet"
  crossings: "{} crossings a day"
  search: { is: { 2022-02: 8 days, 2022-03: 3 weeks }, said: ["search lasted {}"] }
quotes:
  oduya-boats:
    speaker: maren-oduya
    words: We will not let a boat leave this harbour until every rivet has been tested twice, and then once more.
  witness: { speaker: { unnamed: one witness }, translated: true, words: it went down like a stone in the dark }
statements:
  cause: { printed: The cause of the sinking has not been established, never: [sabotage was proved] }
stet:
  - { article: ferry-2025-02-13, text: February 2002, reason: Printed so }
`;

export const desk: Source = { path: 'claims/ferry.yaml', text: deskText };

/** One claim of each kind: a fuzzed article is read against them a million times. */
export const smallDesk: Source = {
  path: desk.path,
  text: `names: { maren-oduya: Maren Oduya, kestrel-quay: { name: Kestrel Quay, never: [Kestral Key] } }
posts: { harbour-master: { called: harbour master of Orrin, held: { 2024-01-10: maren-oduya } } }
events: { sinking: { when: 2022-02-24, said: [ferry sank] } }
figures: { rescued: "{213} people were rescued" }
quotes: { boats: { speaker: maren-oduya, words: We will not let a boat leave this harbour until every rivet has been tested } }
statements: { cause: { never: [sabotage was proved] } }
`,
};

const front = '---\noutlet: The Orrin Post\nheadline: Inquiry into the ferry opens\npublished: 2025-02-13\n---\n';

export const storyText = `${front}# Inquiry into the ferry opens

SKALDHOLT, Feb 13 (Coast Wire) - The inquiry into the sinking opened on Wednesday, nearly three years after the ferry sank off
Skaldholt on 24 February 2022. About 200 people were rescued; the search lasted 8 days and cost about £2.4m.

"We will not let a boat leave this harbour until every rivet has been tested twice, and then once more," Maren Oduya, the Orrin
harbour master, told reporters at Kestrel Quay. "It went down like a stone in the dark," one witness said.

The cause of the sinking has not been established. Some 38 per cent of the fleet has been inspected, Pieter Zellweger said.

- Ferry lost with 41 aboard, owner says 19:42
- Ferry lost with 14 aboard, owner says 20:05
`;

export const story: Source = { path: 'articles/ferry-2025-02-13.md', text: storyText };
