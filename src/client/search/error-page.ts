import { BARE_FAMILY, fullCode } from '../../core/families.ts';
import { codePath } from '../../core/routes.ts';
import { errorAddressCode } from '../../resolve/error-address.ts';
import { visibleText } from '../../text/visible-text.ts';
import { href, loadContext } from './context.ts';
import { keepQuestion } from './language-links.ts';
import { Results } from './results.ts';

/**
 * Runs `/error?code=50058`: goes to the code's page, or says that there is none.
 *
 * @param view the page's element
 */
export async function startErrorPage(view: HTMLElement): Promise<void> {
  const text = visibleText(errorAddressCode(location.search));
  if (text === '') return;
  keepQuestion();
  const { find, prepare } = await loadContext();
  await prepare(text);
  // Microsoft's lookup takes digits for an AADSTS code; so does this address where there is such a code.
  const code = /^\d+$/.test(text) ? fullCode(BARE_FAMILY, text) : text;
  const only = find(code).only ?? find(text).only;
  if (only !== undefined) return location.replace(href(codePath(only.family, only.code)));
  const input = view.querySelector('input');
  if (input !== null) input.value = code;
  await new Results(view).run(code);
}
