import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { claimsText, firstText } from '../report/html/little-corpus.ts';
import { folderOf, stet } from './stet.ts';

const folder = folderOf({ 'claims/bridge.yaml': claimsText, 'articles/first.md': firstText });
afterAll(folder.remove);

test('check --format html writes a page; the guard is there when it is asked for, and the exit code is the same', async () => {
  const args = ['check', '--format', 'html', '--output', join(folder.cwd, 'report.html')];
  const page = (): string => readFileSync(join(folder.cwd, 'report.html'), 'utf8');
  expect(await stet(args, folder)).toEqual({ code: 1, out: '', err: '' });
  expect(page()).toMatch(/^<!doctype html>\n<html lang="en">.*<\/html>\n$/s);
  expect(page()).not.toContain('>Guarded<');
  expect(await stet([...args, '--guard', '1'], folder)).toEqual({ code: 1, out: '', err: '' });
  expect(page()).toContain('>Guarded<');
});

test('to standard output it is the same page', async () => {
  const { out } = await stet(['check', '--format', 'html', '--today', '2026-03-01'], { ...folder, colour: true });
  expect(out).toMatch(/^<!doctype html>\n/);
  expect(out).not.toContain('\u001B');
});
