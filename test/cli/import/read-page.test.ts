import { describe, expect, test } from 'vitest';
import { readPage } from '../../../src/cli/import/read-page.ts';
import { textOf } from '../../../src/model/span.ts';
import { articleOf } from '../../article.ts';

const sentence = 'The ferry at Selm sailed again on Tuesday with 340 guests aboard, two days after the storm.';
const around = (body: string, head = ''): string =>
  `<!doctype html><html><head>${head}</head><body><article><p>${sentence}</p>${body}<p>${sentence.repeat(8)}</p></article></body></html>`;

/** What the article parser makes of the body, without the sentences around it. */
async function passages(body: string): Promise<(readonly [string, string])[]> {
  const page = await readPage(around(body), 'page');
  const all = articleOf(page.body).passages.map(({ kind, span }) => [kind, textOf(span)] as const);
  return all.filter(([, text]) => !text.startsWith(sentence));
}

describe('the text of a page, as the article parser tells it apart', () => {
  test.each<[string, string, (readonly [string, string])[]]>([
    ['a paragraph, its tags and spaces', '<p>It cost <b>£2.4m</b>\n  to <a href="/x">mend</a>.</p>', [['paragraph', 'It cost £2.4m to mend.']]],
    ['a no-break space stays', '<p>It cost 2.4&nbsp;million.</p>', [['paragraph', 'It cost 2.4\u00A0million.']]],
    ['a heading', '<h3>What we know</h3>', [['heading', 'What we know']]],
    ['a list', '<ul><li>the pier was shut</li><li>• Nobody was hurt</li></ul>', [['list-line', '• the pier was shut'], ['list-line', '• Nobody was hurt']]],
    ['a caption', '<figure><img src="https://a.example/b.jpg" alt="x"><figcaption>The ferry leaves [Selm].</figcaption></figure>', [['caption', 'The ferry leaves (Selm).']]],
    ['lines that a break parts', '<p>“We sail,” she said.<br>It rained.</p>', [['paragraph', '“We sail,” she said.'], ['paragraph', 'It rained.']]],
    ['a quotation that is set off', '<blockquote><p>It was bad, he said.</p></blockquote>', [['paragraph', 'It was bad, he said.']]],
    ['a table, a line a row', '<table><tr><th>Year</th><th>Guests</th></tr><tr><td>2024.</td><td>12,400.</td></tr></table>', [['furniture', 'Year | Guests'], ['paragraph', '2024. | 12,400.']]],
    ['two paragraphs that small letters begin', '<p>first</p><p>second of them.</p>', [['paragraph', 'first'], ['paragraph', 'second of them.']]],
    ['nothing of scripts and forms', '<script>var fell = 2019</script><style>p{}</style><form><input value=x>Sign up</form>', []],
    ['nothing of control characters', '<p>It\u0007 fell\u001B[31m down.</p>', [['paragraph', 'It fell[31m down.']]],
  ])('%s', async (_, body, expected) => {
    expect(await passages(body)).toEqual(expected);
  }); // prettier-ignore

  test.each([
    ['no text', '<html><body><script>x</script></body></html>', 'has no text that could be an article'],
    ['too deep', '<div>'.repeat(20_000) + 'x', 'nests too deep to be read'],
    ['too many tags', '<br>'.repeat(60_001), 'has 60001 tags; expected 60000 at most'],
  ])('%s is refused', async (_, html, message) => {
    await expect(readPage(html, 'page')).rejects.toThrow(message);
  });

  test('a page without the tags that HTML lets one leave out', async () => {
    const page = await readPage('<title>Pier | Ledger</title><meta property="og:site_name" content="Ledger"><p>It fell.', 'page'); // prettier-ignore
    expect(page).toMatchObject({ headline: 'Pier', headlineInferred: true, outlet: 'Ledger', body: 'It fell.' });
  });
});

const ld = (value: unknown): string => `<script type="application/ld+json">${JSON.stringify(value)}</script>`;
const meta = (name: string, content: string): string => `<meta property="${name}" content="${content}">`;

describe('what a page says of itself', () => {
  test.each<[string, string, object, string?]>([
    ['JSON-LD', ld({ '@graph': [{ '@type': 'WebPage' }, { '@type': ['NewsArticle'], headline: 'Pier\n opens', datePublished: '2026-02-10T07:30:00+13:00', publisher: { name: 'Ledger' }, inLanguage: 'en' }] }), { outlet: 'Ledger', headline: 'Pier opens', published: '2026-02-10T07:30:00+13:00', dateInferred: false, headlineInferred: false, language: 'en' }],
    ['JSON-LD that is none, and metadata', `<script type="application/ld+json">{</script>${meta('article:published_time', '2026-02-10T07:30Z')}${meta('og:title', 'Pier opens')}`, { published: '2026-02-10T07:30Z', headline: 'Pier opens', dateInferred: false }],
    ['the date of a mail', meta('date', 'Tue, 10 Feb 2026 07:30:00 +1300'), { published: '2026-02-10T07:30+1300', dateInferred: false }],
    ['a date without marks', meta('pubdate', '20260210'), { published: '2026-02-10' }],
    ['a date that is none, and one that is', `${meta('article:published_time', 'yesterday')}${meta('dc.date', '2026-02-10')}`, { published: '2026-02-10', dateInferred: false }],
    ['only the day of a change', meta('article:modified_time', '2026-02-11T10:00:00Z'), { published: '2026-02-11T10:00:00Z', dateInferred: true }],
    ['only the address', '<link rel="canonical" href="https://ledger.example/2026/2/10/pier">', { published: '2026-02-10', dateInferred: true, outlet: 'ledger.example', url: 'https://ledger.example/2026/2/10/pier' }],
    ['an address that is relative', '<link rel="canonical" href="/pier">', { url: 'https://www.selm.example/pier', outlet: 'selm.example' }, 'https://www.selm.example/x?y=1'],
    ['an address that is no web page', '<link rel="canonical" href="javascript:alert(1)">', { url: 'https://selm.example/x' }, 'https://selm.example/x'],
    ['only the title of the window', '<title>Pier opens – Ledger</title>' + meta('og:site_name', 'Ledger'), { headline: 'Pier opens', headlineInferred: true }],
  ])('%s', async (_, head, expected, address) => {
    expect(await readPage(around('', head), 'page', address)).toMatchObject(expected);
  }); // prettier-ignore

  test('a date that cannot be used is none', async () => {
    expect(await readPage(around('', meta('date', '2026-02-30')), 'page')).not.toHaveProperty('published');
  });

  test('the one large heading is the headline, and not what is meant for machines', async () => {
    const page = await readPage(around('<h1>Pier opens again</h1>', meta('og:title', 'You will not believe this pier')), 'page'); // prettier-ignore
    expect(page).toMatchObject({ headline: 'Pier opens again', headlineInferred: false });
  });

  test('a time element states the day where it says so, and else lets one guess', async () => {
    const time = (mark: string): string => around(`<time datetime="2026-02-10" ${mark}>Tuesday</time>`);
    expect(await readPage(time('itemprop="datePublished"'), 'page')).toMatchObject({ published: '2026-02-10', dateInferred: false }); // prettier-ignore
    expect(await readPage(time(''), 'page')).toMatchObject({ published: '2026-02-10', dateInferred: true });
  });
});
