import type { Claim } from '../../model/claim.ts';
import type { Finding } from '../../model/finding.ts';
import type { Relation } from '../../model/relation.ts';
import { standings, worse } from './marks.ts';
import type { Mark, Standing } from './marks.ts';

/** What stands in the margin beside a passage: one claim, or one finding that is of no claim, and the marks that it speaks of. */
export interface Note {
  readonly id: string;
  readonly standing: Standing;
  readonly claim?: Claim;
  readonly findings: readonly Finding[];
  readonly relations: readonly Relation[];
  readonly marks: readonly Mark[];
}

interface Gathered {
  readonly claim?: Claim;
  readonly findings: Finding[];
  readonly relations: Relation[];
  readonly marks: Mark[];
  standing: Standing;
}

/** The notes on some marks, the gravest first, else in the order of the text. */
export function notesOf(marks: readonly Mark[], rowId: string): Note[] {
  const gathered = new Map<Claim | Finding, Gathered>();
  const noteOn = (subject: Claim | Finding, claim: Claim | undefined, mark: Mark): Gathered => {
    const note = gathered.get(subject) ?? {
      ...(claim && { claim }),
      findings: [],
      relations: [],
      marks: [],
      standing: mark.standing,
    };
    note.standing = worse(note.standing, mark.standing);
    if (!note.marks.includes(mark)) note.marks.push(mark);
    gathered.set(subject, note);
    return note;
  };
  for (const mark of marks) {
    for (const relation of mark.relations) noteOn(relation.claim, relation.claim, mark).relations.push(relation);
    for (const finding of mark.findings) noteOn(finding.claim ?? finding, finding.claim, mark).findings.push(finding);
  }
  const rank = ({ standing }: Gathered): number => standings.indexOf(standing);
  return [...gathered.values()]
    .sort((a, b) => rank(a) - rank(b))
    .map((note, index): Note => ({ ...note, id: `${rowId}n${index}` }));
}
