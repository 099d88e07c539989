import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isWebAddress } from './web-address.ts';

test('whole addresses of the web', () => {
  for (const address of [
    'https://a.example',
    'http://a.example/b?c=d#e',
    'HTTPS://A.example:8443/',
    'https://a.example?x=//y',
    'https://a.example/@b',
    'https://xn--mgba.example/%E2%80%AE',
  ]) {
    assert.equal(isWebAddress(address), true, address);
  }
});

test('whatever means another place on another page, runs, or hides its host', () => {
  for (const address of [
    '',
    'a.example',
    '/b',
    '../b',
    '#b',
    '?b',
    '//a.example',
    '///a.example',
    '\\\\a.example',
    'https:a.example',
    'https:/a.example',
    'https:///a.example',
    'https:\\\\a.example',
    'https://a.example\\@b.example',
    'https://a.example@b.example/',
    'https://a.example:1@b.example/',
    'https://a.example:port/',
    ' https://a.example',
    'ht\ttps://a.example',
    'javascript:x',
    'javascript://a.example/x',
    'data:text/html,x',
    'mailto:a@a.example',
  ]) {
    assert.equal(isWebAddress(address), false, address);
  }
});
