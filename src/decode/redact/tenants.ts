import { isName, type Span, walkLeft } from './span.ts';

const HOST = /[\w.-]/;
/** Domains every tenant has: taken out as a whole. */
const INITIAL_DOMAIN = /\.(?:onmicrosoft\.(?:com|us|de|cn)|(?:partner\.)?onmschina\.cn)(?![a-z\d-])/gi;
/** Services whose host name begins with the tenant's name. */
const NAMED_HOST =
  /(?:\.(?:b2clogin\.(?:com|cn)|ciamlogin\.com|sharepoint\.(?:com|us|de|cn)|crm\d{0,2}\.dynamics\.com))(?![\w-])/gi;
/** The first part of a path at Microsoft's sign-in hosts. */
const IN_PATH =
  /(?:login\.(?:microsoftonline(?:-p)?\.(?:com|us|de)|partner\.microsoftonline\.cn|chinacloudapi\.cn|windows\.net|microsoft\.com)|sts\.windows\.net|(?:b2c|ciam)login\.com)(?::\d+)?(?:\/|\\\/|%(?:25)*2f)([^/?#\s"'%<>&\\]{1,253})/gi;
const NO_TENANT =
  /^(?:oauth2|error|saml2?|te|tfp|kmsi|device|devicelogin|discovery|\w+\.srf|ppsecure|favicon\.ico|logout|v2\.0)$/i;

/** Finds names and domains of tenants in addresses. */
export function findTenants(text: string): Span[] {
  const spans: Span[] = [];
  for (const [pattern, isWhole] of [
    [INITIAL_DOMAIN, true],
    [NAMED_HOST, false],
  ] as const) {
    let last = 0;
    for (const { 0: ending, index } of text.matchAll(pattern)) {
      const start = walkLeft(text, index, HOST, last);
      last = index + ending.length;
      if (start < index) spans.push({ kind: 'tenant', start, end: isWhole ? last : index });
    }
  }
  for (const { 0: whole, 1: name = '', index } of text.matchAll(IN_PATH)) {
    const end = index + whole.length;
    if (isName(name) && !NO_TENANT.test(name)) spans.push({ kind: 'tenant', start: end - name.length, end });
  }
  return spans;
}
