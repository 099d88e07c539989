import type { Page } from '@playwright/test';

/** Requests a page may make without leaving its host. */
const INNER = /^(?:data|blob|about):/;

/**
 * Watches for everything an injection is after: code that runs, a dialog, a window, a request to another host.
 *
 * @param page a browser page, before it is used
 * @param origin the site's own
 * @returns what happened so far; stays empty
 */
export async function watch(page: Page, origin: string): Promise<string[]> {
  const happened: string[] = [];
  await page.exposeBinding('fired', ({ frame }) => {
    happened.push(`code ran on ${frame.url()}`);
  });
  page.on('dialog', (dialog) => {
    happened.push(`a dialog on ${page.url()}: ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on('popup', (popup) => happened.push(`a window on ${page.url()}: ${popup.url()}`));
  page.on('request', (request) => {
    if (!request.url().startsWith(`${origin}/`) && !INNER.test(request.url())) {
      happened.push(`a request to ${request.url().slice(0, 200)} on ${page.url()}`);
    }
  });
  page.on('pageerror', (error) => happened.push(`an error on ${page.url()}: ${error.message}`));
  return happened;
}

/**
 * Waits until what stands in a page has had its turn: an image that fails now fails after those before it, then come a
 * frame and a timer.
 *
 * @param page a watched page
 */
export async function hadItsTurn(page: Page): Promise<void> {
  const turn = (): Promise<void> =>
    page.evaluate(async () => {
      const image = new Image();
      const failed = new Promise((resolve) => image.addEventListener('error', resolve));
      image.src = 'data:,';
      document.body.append(image);
      await failed;
      image.remove();
      await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
      await new Promise((resolve) => setTimeout(resolve));
    });
  // The page may lead on to the one that was meant.
  await turn().catch(async () => {
    await page.waitForLoadState('networkidle');
    await turn();
  });
}

/** A link as the browser understands it. */
export interface ShownLink {
  /** Whole address. */
  readonly href: string;
  readonly text: string;
  /** Does it stand in a text, rather than in what the site puts around texts? */
  readonly inText: boolean;
}

/** What stands in a page, as the browser's own parser read it. */
export interface Inspection {
  readonly links: readonly ShownLink[];
  /** Elements, attributes and characters no page may have. */
  readonly problems: readonly string[];
}

/**
 * Looks through a page. Runs in the browser.
 *
 * @param selector where to look; the whole document by default
 */
export function inspect(selector = 'html'): Inspection {
  const texts = '.prose, .lead, .pairs, .notice, .hits, .list, [data-output], [data-log-result]';
  const allowed =
    /^(?:a|b|blockquote|br|button|code|dd|del|div|dl|dt|em|h3|hr|li|mark|ol|p|pre|section|span|strong|table|tbody|td|th|thead|time|tr|ul|wbr|caption|svg|rect)$/;
  // The card to hand over has a form of its own.
  const own = 'label, input, select, option, h2';
  const unseen = /[\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff\u{e0000}-\u{e007f}]/u;
  const problems: string[] = [];
  const links: { href: string; text: string; inText: boolean }[] = [];
  for (const root of document.querySelectorAll(selector)) {
    // What was asked for is kept as it was; nobody sees it.
    const html = root.outerHTML.replace(/ data-for="[^"]*"/g, '');
    const hidden = unseen.exec(html);
    if (hidden !== null) {
      const around = html.slice(Math.max(0, hidden.index - 60), hidden.index + 60);
      problems.push(`the unseen character U+${hidden[0].codePointAt(0)?.toString(16)} in ${around}`);
    }
    for (const element of root.querySelectorAll('*')) {
      const inText = element.parentElement?.closest(texts) !== null && element.parentElement !== null;
      const name = element.localName;
      if (inText && !allowed.test(name) && !element.matches(own)) problems.push(`<${name}> in a text`);
      for (const { name: attribute, value } of element.attributes) {
        if (/^on|^style$|^srcdoc$|^srcset$|^formaction$|^ping$|^background$/i.test(attribute)) {
          problems.push(`<${name} ${attribute}="${value}">`);
        }
      }
      if (/^(?:base|iframe|frame|object|embed|applet|area|portal|math)$/.test(name)) problems.push(`<${name}>`);
      if (name === 'meta' && /refresh|set-cookie/i.test(element.getAttribute('http-equiv') ?? ''))
        problems.push('<meta>');
      if (name === 'form' && new URL((element as HTMLFormElement).action).origin !== location.origin)
        problems.push('<form>');
      const source = element.getAttribute('src');
      if (source !== null && new URL(source, location.href).origin !== location.origin)
        problems.push(`src="${source}"`);
      if (element instanceof HTMLAnchorElement)
        links.push({ href: element.href, text: element.textContent ?? '', inText });
    }
  }
  return { links, problems };
}
