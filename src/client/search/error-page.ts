import { BARE_FAMILY, fullCode } from '../../core/families.ts';
import { codePath } from '../../core/routes.ts';
import { errorAddressCode } from '../../resolve/error-address.ts';
import { visibleText } from '../../text/visible-text.ts';
import { putHandOver } from '../hand-over.ts';
import { href, loadContext } from './context.ts';
import { keepQuestion } from './language-links.ts';
import { Results } from './results.ts';

/**
 * Runs `/error?code=50058`: goes to the code's page, or says that there is none. What an app is sent as `error` and
 * `error_description` goes on to the decode page.
 *
 * @param view the page's element
 * @returns does the reader stay on this page?
 */
export async function startErrorPage(view: HTMLElement): Promise<boolean> {
  if (/[?&]error_description=./.test(location.search)) {
    putHandOver(location.search.slice(1));
    location.replace(href('/decode'));
    return false;
  }
  const text = visibleText(errorAddressCode(location.search));
  if (text === '') return true;
  keepQuestion();
  const { find } = await loadContext();
  // Microsoft's lookup takes digits for an AADSTS code; so does this address where there is such a code.
  const code = /^\d+$/.test(text) ? fullCode(BARE_FAMILY, text) : text;
  const only = find(code).only ?? find(text).only;
  if (only !== undefined) {
    location.replace(href(codePath(only.family, only.code)));
    return false;
  }
  const input = view.querySelector('input');
  if (input !== null) input.value = code;
  await new Results(view).run(code);
  return true;
}
