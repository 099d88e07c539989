import assert from 'node:assert/strict';
import { test } from 'node:test';
import { formatOpenSearch } from './opensearch.ts';

test('an OpenSearch description holds absolute addresses and escapes what XML needs escaped', () => {
  const xml = formatOpenSearch({
    shortName: 'Entra & <Atlas>',
    description: 'What “AADSTS” codes mean',
    language: 'zh-TW',
    search: 'https://example.org/errors/zh-tw/search',
    self: 'https://example.org/errors/zh-tw/opensearch.xml',
    icon: 'https://example.org/errors/favicon.svg',
  });
  assert.match(xml, /^<\?xml version="1\.0" encoding="UTF-8"\?>\n<OpenSearchDescription xmlns="http:\/\/a9\.com/);
  assert.match(xml, /<ShortName>Entra &#38; &#60;Atlas&#62;<\/ShortName>/);
  assert.match(xml, /template="https:\/\/example\.org\/errors\/zh-tw\/search#q=\{searchTerms\}"/);
  assert.match(xml, /<Language>zh-TW<\/Language>/);
});
