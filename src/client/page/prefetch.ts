import { isWorthPrefetching } from '../../publish/speculation.ts';

// For browsers without speculation rules: fetches a page when a pointer rests on its link or a finger touches it, into the
// browser's own cache. By fetch and not `<link rel=prefetch>`: Safari
// has none, and the site's policy allows this already.

const REST = 65;
const { connection } = navigator as { connection?: { saveData?: boolean } };

if (!HTMLScriptElement.supports?.('speculationrules') && connection?.saveData !== true) {
  const fetched = new Set<string>();
  let timer: number | undefined;
  const onIntent = ({ target, type }: Pick<Event, 'target' | 'type'>): void => {
    clearTimeout(timer);
    const link = target instanceof Element ? target.closest('a') : null;
    if (link === null || !isWorthPrefetching(new URL(link.href), new URL(location.href), import.meta.env.BASE_URL))
      return;
    const url = link.href.replace(/#.*/, '');
    if (fetched.has(url)) return;
    timer = window.setTimeout(
      () => {
        fetched.add(url);
        fetch(url, { priority: 'low' }).catch(() => fetched.delete(url));
      },
      type === 'touchstart' ? 0 : REST,
    );
  };
  for (const intent of ['mouseover', 'touchstart']) document.addEventListener(intent, onIntent, { passive: true });
  // The pointer may rest on a link already.
  onIntent({ target: document.querySelector('a:hover'), type: 'mouseover' });
}
