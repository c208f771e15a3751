import { existsSync } from 'node:fs';
import { chromium } from 'playwright-core';
import type { Browser } from 'playwright-core';

const usual = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

const sought = process.env.CHROMIUM ? [process.env.CHROMIUM] : usual;

/** The browser that `CHROMIUM` names, else one where Debian and others put it. */
export const executable: string | undefined = sought.find((path) => existsSync(path));

export const whereSought = `no Chromium at ${sought.join(', ')}; install one ("apt-get install chromium"), or set CHROMIUM to its path`;

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
