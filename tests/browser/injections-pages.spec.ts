import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { renderMarkdown } from '../../src/text/render-markdown.ts';
import { ALL, inTabs, TIMEOUT, test, visit } from '../injections/browser.ts';
import { CONTEXTS } from '../injections/contexts.ts';
import { INJECTIONS } from '../injections/corpus.ts';
import { HOSTILE_CODES } from '../injections/hostile-content.ts';
import { inParts } from '../injections/parts.ts';
import { linksIn } from '../injections/safe-html.ts';
import { hadItsTurn, watch } from '../injections/watch.ts';

// Pages whose every text is an injection: what a browser makes of them.

test.describe.configure({ mode: 'default', timeout: TIMEOUT });

/** A policy would hide what the pages let through, so it is the pages without one that are all visited. */
function pagesToVisit(isStrict: boolean): string[] {
  const codes = (segment: string): string[] =>
    HOSTILE_CODES.filter((_, n) => ALL || n % (isStrict ? 8 : 2) === 0).map((code) => `${segment}/aadsts/${code}`);
  const lists = ['', '/nb', ...(ALL ? ['/fr', '/zh-tw'] : [])].flatMap((segment) => [
    `${segment}/aadsts`,
    `${segment}/guides`,
    `${segment}/guides/403-permissions`,
    `${segment}/guides/error-response`,
    `${segment}/oauth/invalid_grant`,
  ]);
  const guides = INJECTIONS.flatMap((_, n) => (n % 12 === 0 ? [`/guides/hostile-${n}`] : []));
  return [...codes(''), ...lists, ...guides, ...(ALL ? ['/fr', '/nb', '/zh-tw'].flatMap(codes) : [])];
}

test('a control: put into a page as they are, a good part of them run', async ({ page }) => {
  await page.goto('about:blank');
  const ran = await page.evaluate(
    async ({ texts, enough }) => {
      const fired = new Set<number>();
      addEventListener('message', ({ data }) => fired.add(Number(data)));
      const after = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));
      for (let from = 0; from < texts.length && fired.size <= enough; from += 40) {
        const loads: Promise<unknown>[] = [];
        const frames = texts.slice(from, from + 40).map((text, n) => {
          const frame = document.createElement('iframe');
          loads.push(new Promise((resolve) => frame.addEventListener('load', resolve)));
          frame.srcdoc = `<script>fired = () => parent.postMessage(${from + n}, '*')</script><body>${text}`;
          document.body.append(frame);
          return frame;
        });
        // A loaded machine takes its time; a frame that leads elsewhere may never be done.
        await Promise.race([Promise.all(loads), after(4000)]);
        await after(400);
        for (const frame of frames) frame.remove();
      }
      return fired.size;
    },
    { texts: INJECTIONS.map(({ text }) => text), enough: 60 },
  );
  expect(ran).toBeGreaterThan(60);
});

test('what is rendered of them is the same few elements to a real parser, once and again', async ({ page }) => {
  const happened = await watch(page, 'about:');
  await page.goto('about:blank');
  // Each in some contexts, another some each; in all of them where there is time.
  const html = INJECTIONS.flatMap(({ text }, n) =>
    Object.values(CONTEXTS)
      .filter((_, at) => ALL || (at + n) % 3 === 0)
      .map((put) => renderMarkdown(put(text))),
  );
  const problems = await page.evaluate((fragments) => {
    const allowed = /^(?:A|BLOCKQUOTE|BR|CODE|DEL|EM|HR|LI|OL|P|PRE|SPAN|STRONG|TABLE|TBODY|TD|TH|THEAD|TR|UL)$/;
    const attributes = /^(?:href|title|class|translate|tabindex)$/;
    const found: string[] = [];
    for (const fragment of fragments) {
      const body = new DOMParser().parseFromString(fragment, 'text/html').body;
      for (const element of body.querySelectorAll('*')) {
        if (!allowed.test(element.tagName)) found.push(`<${element.tagName}> in ${fragment}`);
        for (const { name } of element.attributes) if (!attributes.test(name)) found.push(`${name} in ${fragment}`);
        if (element instanceof HTMLAnchorElement && !/^https?:$/.test(element.protocol)) found.push(element.href);
      }
      // Markup that changes when it is written and read again is how a sanitizer is got round.
      const again = new DOMParser().parseFromString(body.innerHTML, 'text/html').body;
      if (again.innerHTML !== body.innerHTML) found.push(`other when read again: ${fragment}`);
      const alive = document.createElement('div');
      document.body.append(alive);
      alive.innerHTML = fragment;
      alive.remove();
    }
    return found;
  }, html);
  expect(html.length).toBeGreaterThan(1000);
  expect(problems).toEqual([]);
  await hadItsTurn(page);
  expect(happened).toEqual([]);
});

for (const which of ['strict', 'bare'] as const) {
  const isStrict = which === 'strict';
  test(`the site ${isStrict ? 'as it is deployed has its policy' : 'without any policy has none'}`, async ({
    page,
    site,
  }) => {
    const response = await page.goto(`${site[which]}/about`);
    const header = (await response?.headerValue('content-security-policy')) ?? '';
    const inPage = await page.locator('meta[http-equiv="Content-Security-Policy"]').count();
    expect([header === '', inPage]).toEqual(isStrict ? [false, 1] : [true, 0]);
  });

  for (const { suffix, items } of inParts(pagesToVisit(isStrict), 300)) {
    const how = isStrict ? 'as they are deployed' : 'without any policy';
    test(`pages made of them, ${how}${suffix}`, async ({ context, site }) => {
      const origin = site[which];
      expect(items.filter((path) => !site.hasPage(path))).toEqual([]);
      expect(await inTabs(context, origin, items, (tab, path) => visit(tab, site, origin, path))).toEqual([]);
    });
  }
}

test('what a source says literally is a link only where an address stands, and leads there', ({ site }) => {
  let links = 0;
  for (const code of HOSTILE_CODES) {
    const html = readFileSync(join(site.folder, 'fr/aadsts', `${code}.html`), 'utf8');
    const lead = /<p class="lead"[^>]*>(.*?)<\/p>/s.exec(html)?.[1] ?? '';
    const prose = /<div class="prose"[^>]*>(.*?)<\/div>/s.exec(html)?.[1] ?? '';
    for (const { href, text } of linksIn(lead + prose)) {
      links += 1;
      const isCode = href === `/fr/${text.toLowerCase().replace(/^(aadsts|aadb2c)/, '$1/')}`;
      const itself = URL.parse(/^www\./i.test(text) ? `http://${text}` : text)?.origin;
      expect(isCode ? itself : URL.parse(href)?.origin, `${code}: "${text}" to ${href}`).toBe(itself);
    }
  }
  expect(links).toBeGreaterThan(20);
});
