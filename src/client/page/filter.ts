import { matchesFilters } from '../../catalog/matches-filters.ts';

// Narrows a list of codes by kind, fixer, topic and words. All rows are there already; nothing is fetched.

const filter = document.querySelector<HTMLElement>('[data-filter]');
const list = document.querySelector('.rows');
if (filter !== null && list !== null) {
  const rows = [...list.children].filter((row) => row instanceof HTMLElement);
  const texts = rows.map((row) => fold(row.textContent ?? ''));
  const words = filter.querySelector('input') as HTMLInputElement;
  const choices = [...filter.querySelectorAll('select')];
  const output = filter.querySelector('output') as HTMLOutputElement;
  const narrow = (): void => {
    const wanted = choices.map(({ value }) => value);
    const parts = fold(words.value).split(/\s+/);
    let shown = 0;
    for (const [index, row] of rows.entries()) {
      const fits =
        matchesFilters(row.dataset.f ?? '', wanted) && parts.every((part) => texts[index]?.includes(part) === true);
      row.hidden = !fits;
      if (fits) shown += 1;
    }
    const isNarrowed = words.value.trim() !== '' || wanted.some(Boolean);
    output.value = isNarrowed
      ? (output.dataset.shown ?? '').replace('{count}', `${shown}`).replace('{total}', `${rows.length}`)
      : '';
  };
  filter.addEventListener('input', narrow);
  // What was chosen before this script was there.
  narrow();
}

/** Without case and accents, as people type. */
function fold(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().trim();
}
