import { textOfAddress } from './address-text.ts';
import { loadContext } from './context.ts';
import { keepAddress } from './language-links.ts';
import { Results } from './results.ts';

/**
 * Runs the page that stands in for one that is not kept: what the search knows of its code is kept all the same.
 *
 * @param view the page's element
 */
export async function startOfflinePage(view: HTMLElement): Promise<void> {
  keepAddress();
  const text = textOfAddress();
  const { find } = await loadContext();
  const { findings } = find(text);
  if (findings.some(({ kind }) => kind === 'code' || kind === 'oauth'))
    await new Results(view, { withTexts: false }).run(text);
}
