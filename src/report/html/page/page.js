// @ts-check
// What the page does beside being read: the matrix is filtered and sorted, and focus follows a link. Everything else works without it.

const form = /** @type {HTMLFormElement | null} */ (document.querySelector('form.filter'));
const rows = /** @type {HTMLTableRowElement[]} */ (Array.from(document.querySelectorAll('table.matrix tbody tr')));

/** The claim of a row as "section/id"; the tables of a large corpus share claims.
 * @param {HTMLTableRowElement} row */
const claimOf = (row) => `${row.cells[0]?.textContent}/${row.cells[1]?.firstChild?.textContent}`;

const allClaims = new Set(rows.map(claimOf)).size;

/** @param {FormData} wanted */
function filter(wanted) {
  const [text, section, stance] = ['text', 'section', 'stance'].map((name) => String(wanted.get(name) ?? ''));
  const words = (text ?? '').toLowerCase().split(/\s+/u);
  const shown = new Set();
  for (const row of rows) {
    const heading = `${row.cells[0]?.textContent} ${row.cells[1]?.textContent}`.toLowerCase();
    const fits =
      words.every((word) => heading.includes(word)) &&
      (section === '' || row.cells[0]?.textContent === section) &&
      (stance === '' || row.querySelector(`td.${stance}`) !== null);
    row.hidden = !fits;
    if (fits) shown.add(claimOf(row));
  }
  const output = form?.querySelector('output');
  if (output)
    output.textContent = shown.size === allClaims ? `${allClaims} claims` : `${shown.size} of ${allClaims} claims`;
}

if (form) {
  form.hidden = false;
  form.addEventListener('input', () => filter(new FormData(form)));
  form.addEventListener('submit', (event) => event.preventDefault());
  // the fields are emptied after this
  form.addEventListener('reset', () => setTimeout(() => filter(new FormData(form))));
}

// Gravest first.
const order = ['contradicts', 'let-stand', 'undecided', 'agrees', 'silent'];

/** @param {HTMLTableRowElement} row @param {number} column */
function keyOf(row, column) {
  const cell = row.cells[column];
  const stance = order.indexOf(cell?.className ?? '');
  return stance >= 0 ? String(stance) : (cell?.textContent ?? '');
}

/** Sorts by a column; asked again, the other way round. Rows that are alike in it keep their order.
 * @param {HTMLTableCellElement} header */
function sort(header) {
  const table = header.closest('table');
  const body = table?.tBodies[0];
  if (!table || !body) return;
  const descending = header.getAttribute('aria-sort') === 'ascending';
  for (const other of table.querySelectorAll('th[aria-sort]')) other.removeAttribute('aria-sort');
  header.setAttribute('aria-sort', descending ? 'descending' : 'ascending');
  const column = header.cellIndex;
  const sorted = Array.from(body.rows).map((row) => ({ row, key: keyOf(row, column) }));
  sorted.sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0) * (descending ? -1 : 1));
  body.append(...sorted.map(({ row }) => row));
}

for (const button of document.querySelectorAll('table.matrix thead button')) {
  button.removeAttribute('disabled');
  button.addEventListener('click', () => {
    const header = button.closest('th');
    if (header) sort(header);
  });
}

// The articles of a large corpus are unfolded when there is time.
/** @param {Element | null | undefined} holder */
function unfold(holder) {
  const folded = holder?.querySelector('noscript')?.textContent;
  if (holder && folded) holder.outerHTML = folded;
}

const whenIdle = window.requestIdleCallback ?? setTimeout;

function unfoldNext() {
  const next = document.querySelector('.later');
  if (!next) return;
  unfold(next);
  whenIdle(unfoldNext);
}

/** What an anchor names; the anchors of an article begin with its own.
 * @param {string} hash */
function goalOf(hash) {
  const id = hash.slice(1);
  unfold(document.getElementById(`later-${/^a\d+/.exec(id)?.[0]}`));
  return document.getElementById(id);
}

if (document.querySelector('.later')) {
  if (location.hash) goalOf(location.hash)?.scrollIntoView();
  window.addEventListener('hashchange', () => goalOf(location.hash)?.scrollIntoView());
  window.addEventListener('beforeprint', () => document.querySelectorAll('.later').forEach(unfold));
  window.addEventListener('load', () => whenIdle(unfoldNext));
}

// A row that the filter hides is shown again when a link leads to it; focus goes where the link does.
document.addEventListener('click', ({ target }) => {
  const link = target instanceof Element ? target.closest('a') : null;
  if (!link?.hash) return;
  const goal = goalOf(link.hash);
  if (!goal) return;
  if (goal.hidden) form?.reset();
  // by then the browser has followed the link, and the fields are empty
  setTimeout(() => {
    if (!goal.matches('a, [tabindex]')) goal.tabIndex = -1;
    goal.focus();
  });
});
