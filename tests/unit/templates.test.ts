import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';

const SRC = join(import.meta.dirname, '../../src');

/** Words that are the same in every language: the brand, and the label of the English text. */
const NAMES = new Set(['Entra Error', 'Entra Error Atlas', 'Atlas', 'EN', '·', '✕', '‹', '›']);

/** Text of a template that stands there as it is: without front matter, scripts, tags and expressions. */
function literalText(template: string): string[] {
  const markup = template
    .replace(/^---[\s\S]*?\n---/, '')
    .replace(/<(script|style)\b[\s\S]*?<\/\1>/g, ' ')
    .replace(/<!--[\s\S]*?-->|<!doctype html>/g, ' ');
  const found: string[] = [];
  let text = '';
  let depth = 0;
  for (let index = 0; index < markup.length; index += 1) {
    const character = markup[index] ?? '';
    if (depth === 0 && character === '<' && /[a-zA-Z/>]/.test(markup[index + 1] ?? '')) {
      found.push(text);
      text = '';
      index = endOfTag(markup, index);
    } else if (character === '{') {
      // Expressions hold markup of their own: look into them for text between tags.
      const end = endOfBraces(markup, index);
      const inner = markup.slice(index + 1, end);
      for (const match of inner.matchAll(/<[a-zA-Z][^<>{}]*>([^<>{}]+)<\//g)) found.push(match[1] ?? '');
      index = end;
      depth = 0;
    } else {
      text += character;
    }
  }
  return [...found, text].map((part) => part.trim()).filter((part) => /\p{L}/u.test(part));
}

function endOfTag(markup: string, start: number): number {
  for (let index = start; index < markup.length; index += 1) {
    if (markup[index] === '{') index = endOfBraces(markup, index);
    else if (markup[index] === '"') index = markup.indexOf('"', index + 1);
    else if (markup[index] === '>') return index;
  }
  return markup.length;
}

function endOfBraces(markup: string, start: number): number {
  let depth = 0;
  for (let index = start; index < markup.length; index += 1) {
    if (markup[index] === '{') depth += 1;
    if (markup[index] === '}') depth -= 1;
    if (depth === 0) return index;
  }
  return markup.length;
}

const templates = readdirSync(SRC, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.astro'));

test('the check finds text that is written into a template', () => {
  assert.deepEqual(
    literalText('---\nconst a = 1;\n---\n<p class="x">Hello {name}, <b>you</b></p>{ok && <i>there</i>}'),
    ['Hello , ', 'you', 'there'].map((part) => part.trim()),
  );
});

test('no visible string is written into a template', () => {
  assert.ok(templates.length > 20);
  for (const file of templates) {
    const template = readFileSync(join(SRC, file), 'utf8');
    const texts = literalText(template).filter((text) => !NAMES.has(text));
    assert.deepEqual(texts, [], `${file}: move these to content/ui/*.json`);
    const attributes = [...template.matchAll(/\b(?:aria-label|title|placeholder|alt)="([^"{]*\p{L}[^"{]*)"/gu)].map(
      (match) => match[1],
    );
    assert.deepEqual(attributes, [], `${file}: attributes readers see or hear`);
  }
});
