import { InputError } from '../load/input-error.ts';
import type { Finding } from '../model/finding.ts';
import { nearest } from '../model/nearest.ts';
import { positionAt } from '../model/source.ts';
import { placeOf } from '../report/text.ts';
import { onOneLine } from '../report/visible.ts';

const howToSee = '"stet check --fingerprints" shows those that there are';

/** The one finding that the beginning of a fingerprint, or a place as a report prints it, stands for. */
export function findFinding(named: string, findings: readonly Finding[]): Finding {
  const sought = named.toLowerCase();
  const fitting = /^[0-9a-f]{1,16}$/.test(sought)
    ? findings.filter(({ fingerprint }) => fingerprint.startsWith(sought))
    : findings.filter((finding) => standsAtPlace(finding, named));
  const [found, ...others] = fitting;
  if (!found) throw new InputError(unknown(named, findings));
  if (others.length === 0) return found;
  const list = fitting.map((one) => `\n  ${one.fingerprint}  ${one.check} ${placeOf(one.primary.span)}`);
  throw new InputError(`"${named}" stands for ${fitting.length} findings; expected one of${list.join('')}`);
}

function standsAtPlace({ primary }: Finding, named: string): boolean {
  const place = /^(.+?):(\d+)(?::(\d+))?$/.exec(named.replaceAll('\\', '/').replace(/^\.\//, ''));
  if (!place) return false;
  const { line, column } = positionAt(primary.span.source, primary.span.start);
  const [, path, wantedLine, wantedColumn] = place;
  if (path !== primary.span.source.path || Number(wantedLine) !== line) return false;
  return wantedColumn === undefined || Number(wantedColumn) === column;
}

function unknown(named: string, findings: readonly Finding[]): string {
  const prints = findings.map(({ fingerprint }) => fingerprint);
  const near = nearest(named, prints.map((one) => one.slice(0, named.length))); // prettier-ignore
  const meant = findings.find(({ fingerprint }) => near !== undefined && fingerprint.startsWith(near));
  if (meant) {
    const { check, fingerprint, primary } = meant;
    return `no finding has the fingerprint "${named}"; is "${fingerprint}" meant (${check} ${placeOf(primary.span)})?`;
  }
  if (prints.length === 0) return `no finding has the fingerprint "${named}": nothing is found at all`;
  return `no finding has the fingerprint or the place "${onOneLine(named)}"; ${howToSee}`;
}
