import type { Span } from './span.ts';

const IPV4 = /(?<![\w.])\d{1,3}(?:\.\d{1,3}){3}(?![\w-]|\.\d)/g;
/** Runs of what an IPv6 address is made of; a colon may be percent-encoded. */
const HEX_RUN = /(?:[\da-f.:]|%(?:25)*3a)+/gi;

/** What stands before a version number with four parts: `Version=4.61.3.0`, `Chrome/120.0.0.0`, `MSAL 4.61.3.0`. */
const VERSION =
  /(?:\bv|ver|version|versjon|build|release|版本|msal[\w.]*|sdk|client-ver|(?<!\b(?:ip|cidr|address|addr|from|host))(?<=[a-z\d])\/)["'\s:=,]{0,4}$/i;

/** Finds IPv4 and IPv6 addresses. Loopback addresses name no one and stay, as do version numbers. */
export function findAddresses(text: string): Span[] {
  const spans: Span[] = [];
  for (const { 0: address, index } of text.matchAll(IPV4)) {
    const parts = address.split('.').map(Number);
    if (parts.some((part) => part > 255) || parts[0] === 0 || parts[0] === 127) continue;
    if (VERSION.test(text.slice(Math.max(0, index - 24), index))) continue;
    spans.push({ kind: 'ip', start: index, end: index + address.length });
  }
  for (const { 0: run, index } of text.matchAll(HEX_RUN)) {
    const span = ipv6Within(text, run, index);
    if (span !== undefined) spans.push(span);
  }
  return spans;
}

function ipv6Within(text: string, run: string, index: number): Span | undefined {
  // Most runs are letters of words; a text may consist of them.
  if (run.length < 3 || !/[:%]/.test(run)) return undefined;
  // An address ends before the full stop of its sentence.
  const candidate = run.replace(/(?<!:):$|\.+$/, '');
  const end = index + candidate.length;
  if (candidate.length < 3 || /\w/.test(text[end] ?? '')) return undefined;
  // A label may be glued to it: `source:2001:db8::1`, of which `ce` could be a part.
  const glued = /\w/.test(text[index - 1] ?? '');
  const afterLabel = /^[\da-f.]*(?::|%(?:25)*3a)/i.exec(candidate)?.[0].length ?? 0;
  for (const cut of glued ? [afterLabel] : [0, afterLabel]) {
    const start = index + cut;
    if (isIpv6(text.slice(start, end).replace(/%(?:25)*3a/gi, ':'))) return { kind: 'ip', start, end };
  }
  return undefined;
}

function isIpv6(address: string): boolean {
  if (address.length > 45 || !/\d/.test(address) || address === '::1') return false;
  // An IPv4 address at the end stands for two groups.
  const groupsOnly = address.replace(/(?<=:)\d{1,3}(?:\.\d{1,3}){3}$/, '0:0');
  const halves = groupsOnly.split('::');
  const groups = halves.flatMap((half) => (half === '' ? [] : half.split(':')));
  if (!groups.every((group) => /^[\da-f]{1,4}$/i.test(group))) return false;
  return halves.length === 2 ? groups.length > 0 && groups.length < 8 : halves.length === 1 && groups.length === 8;
}
