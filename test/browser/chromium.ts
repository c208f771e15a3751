import { existsSync } from 'node:fs';
import { chromium } from 'playwright-core';
import type { Browser } from 'playwright-core';

const usual = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

const sought = process.env.CHROMIUM ? [process.env.CHROMIUM] : usual;

const found = sought.find((path) => existsSync(path));
/** A browser takes as long as all the rest of a stage: CI asks for it, and `npm run test:browser`. */
const asked = (process.env.STET_BROWSER ?? process.env.CHROMIUM ?? '') !== '';

/** The browser that `CHROMIUM` names, else one where Debian and others put it; none where none is asked for. */
export const executable: string | undefined = asked ? found : undefined;

export const whereSought = asked
  ? `no Chromium at ${sought.join(', ')}; install one ("apt-get install chromium"), or set CHROMIUM to its path`
  : 'npm run test:browser runs them, as CI does';

const flags = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--no-first-run',
  '--disable-component-update',
  '--disable-sync',
];

export const launch = (): Promise<Browser> =>
  chromium.launch({ ...(executable !== undefined && { executablePath: executable }), args: flags });
