/** Writes two texts in turn into one file, until killed. Bundled by killed.test.ts, to start fast. */
import { writeWhole } from '../../../src/cli/write-whole.ts';

const [first = '', second = ''] = process.argv.slice(2);
const size = 30_000;
let [held, next] = [first.repeat(size), second.repeat(size)];
for (;;) {
  await writeWhole('claims/bridge.yaml', next, process.cwd(), { expected: held });
  [held, next] = [next, held];
  process.stdout.write('.');
}
