import { codeView } from '../../catalog/code-view.ts';
import { FAMILIES, hasDigits } from '../../core/families.ts';
import { LOCALES } from '../../core/locales.ts';
import { DATA_LICENCE } from './codes-json.ts';
import { API, CSV_PATH, jsonPath, LLMS_FULL_PATH, markdownPath } from './paths.ts';
import type { SiteData } from './site-data.ts';
import { sentenceIn } from './slim-code.ts';

const COMMONEST = 20;

/**
 * What a language model that meets the site should know first (https://llmstxt.org): what is where, and what is promised.
 *
 * @param whole all codes
 * @param fullBytes size of `llms-full.txt`
 */
export function llmsText(site: SiteData, fullBytes: number): string {
  const { codes, urlOf } = site;
  const at = (path: `/${string}`): string => urlOf('en', path);
  const common = codes
    .filter(({ commonness }) => commonness !== undefined)
    .sort((a, b) => (a.commonness ?? 0) - (b.commonness ?? 0))
    .slice(0, COMMONEST);
  const described = codes.filter(({ sentence }) => Object.keys(sentence).length > 0).length;
  return `# Entra Error Atlas

> What Microsoft Entra sign-in errors (AADSTS), Azure AD B2C errors (AADB2C) and OAuth error values mean: ${codes.length} codes, ${described} of them described, in ${LOCALES.join(', ')}. Not a Microsoft site.

A code that is not listed is not known: say so, and do not guess from its neighbours. Same first digits do not mean the same cause. "kind": "interrupt" means that nothing is broken.

## One code

- [AADSTS50058 as Markdown](${at(markdownPath('/aadsts/50058'))}): for any code that is described, \`/aadsts/<digits>.md\`, \`/aadb2c/<digits>.md\`, \`/oauth/<value>.md\`; other languages below \`/fr\`, \`/nb\`, \`/zh-tw\`
- [AADSTS50058 as JSON](${at(jsonPath('/aadsts/50058'))}): for any code, all languages, with evidence

## All codes

- [codes.json](${at(`${API}/codes.json`)}): all codes in short
- [codes.csv](${at(CSV_PATH)}): the same as a table
- [openapi.json](${at(`${API}/openapi.json`)}): every file, with its schema
- [llms-full.txt](${at(LLMS_FULL_PATH)}): every described code with what to do, in English, ${Math.ceil(fullBytes / 1000)} kB

## Commonest

${common.map((one) => `- [${[one.name, one.symbol].filter(Boolean).join(' ')}](${urlOf('en', markdownPath(`/${one.id}`))}): ${sentenceIn(one, 'en')}`).join('\n')}

## License

${DATA_LICENCE}
`;
}

/**
 * Every code that is described, with what to do, in English: the whole in one text.
 *
 * @param whole all codes
 */
export function llmsFullText({ catalog, codes, urlOf }: SiteData): string {
  const byId = new Map(codes.map((code) => [code.id, code]));
  const blocks = FAMILIES.map((family) => {
    const entries = (catalog.codes.get(family) ?? []).flatMap((entry) => {
      const code = byId.get(`${family}/${entry.code}`);
      const sentence = code && sentenceIn(code, 'en');
      if (code === undefined || !sentence) return [];
      const { answer } = codeView(entry, 'en', { catalog });
      const known =
        code.kind === 'unknown' ? '' : ` (${code.kind}; fixed by ${code.fixers.join(', ')}; retry: ${code.retry})`;
      const steps = answer?.steps.map(({ role, lines }) => ` [${role}] ${lines.join(' ')}`).join('') ?? '';
      return [`${[code.name, code.symbol].filter(Boolean).join(' ')}${known}: ${sentence}${steps}`];
    });
    const title = hasDigits(family) ? family.toUpperCase() : 'Values of the OAuth error field';
    return `## ${title}\n\n${entries.join('\n')}\n`;
  });
  return `# Entra Error Atlas: all described codes

${urlOf('en', '/')} says more of each, with sources. ${DATA_LICENCE}

${blocks.join('\n')}`;
}
