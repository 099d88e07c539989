import { type AdapterName, readFixture } from '../../scripts/convert/testing/fixtures.ts';

/** A place of a source document, found by the text that stands there in the adapter's `whole-page` fixture. */
type Place = readonly [name: string, stands: string, put: (injection: string) => string, replaces?: RegExp];

/** Places of every adapter's document a hostile text can stand in. */
const PLACES: Readonly<Record<AdapterName, readonly Place[]>> = {
  'learn-text': [
    ['a description', 'AADSTS50002 La demande est trop longue.', (text) => `AADSTS50002 ${text}`],
    ['a description after a symbol', 'la ressource n’existe pas.', (text) => text],
    ['a symbol', 'AADSTS500011 SymbolOnly', (text) => `AADSTS500011 Evil${text}Symbol : x`],
    ['a code', 'AADSTS500011 SymbolOnly', (text) => `AADSTS50012${text} SymbolOnly`],
    ['a bullet', 'AADSTS500011 SymbolOnly', (text) => `AADSTS500011 SymbolOnly\n  • ${text}\n  • x`],
    ['an OAuth value', 'Un paramètre manque. Corrigez la demande.', (text) => `Un. ${text}. Corrigez. ${text}`],
    ['an OAuth value’s name', 'invalid_request Un', (text) => `${text}_x Un`],
    ['the introduction', 'Ce document décrit des codes inventés.', (text) => text],
    ['a note', 'Ne comptez pas sur un message : il peut changer.', (text) => text],
    ['the JSON sample', '"0000"', (text) => JSON.stringify(text)],
    ['a name in the JSON sample', '"trace_id": ', (text) => `${JSON.stringify(text)}: "x",\n  "trace_id": `],
    ['a field', 'La valeur à traiter.', (text) => text],
  ],
  'docs-page': [
    ['a cell', 'Consultez https://example.com/fwlink/?linkid=1.', (text) => text, /fwlink/],
    [
      'a cell on one line',
      'Consultez https://example.com/fwlink/?linkid=1.',
      (text) => text.replace(/[\r\n|]+/g, ' '),
      /fwlink/,
    ],
    ['a code', '`AADB2C90002`', (text) => `AADB2C90002${text}`],
    ['the introduction', 'Les codes suivants sont inventés.', (text) => text],
    ['the front matter', 'ms.topic: reference', (text) => `ms.topic: ${text}`],
    ['the front matter’s title', 'Référence d’essai', (text) => text],
  ],
  'docs-questions': [
    ['a paragraph', 'Vérifiez l’en-tête.', (text) => text],
    ['an item', 'Une étendue absente', (text) => text],
    ['a question', '**401 Non autorisé : le jeton est-il valide ?**', (text) => `**401 ${text}**`],
    ['behind a question', 'est-il valide ?**', (text) => `est-il valide ?** (${text})`],
    ['a link’s text', '[les codes](', (text) => `[${text}](`, /^les codes /],
    ['a link’s address', 'https://example.com/library', (text) => text, /library$/],
    ['the page’s heading', 'Erreurs d’essai\n\nVous', (text) => `${text}\n\nVous`],
  ],
  'side-by-side': [
    ['a sentence', 'Uten lenke', (text) => text],
    ['a sentence on one line', 'Uten lenke', (text) => text.replace(/[\r\n]+/g, ' ')],
    ['its English', 'Without a link', (text) => text.replace(/[\r\n]+/g, ' ')],
    ['a sentence’s id', 'data-ttu-id="a1b2c-107"', (text) => `data-ttu-id="${text}"`],
    ['a link’s text', 'Les [siden](', (text) => `Les [${text}](`, /^siden /],
    ['a link’s address', 'https://example.com/permissions', (text) => text, /permissions$/],
    ['a link’s address in brackets', 'https://example.com/permissions', (text) => `<${text}>`, /permissions$/],
    ['a title', '**401: er tokenet gyldig?**', (text) => `**${text}**`],
    ['a title’s English', '**401: Is the token valid?**', (text) => `**${text}**`],
    ['between the sentences', 'Etter listen.</span>', (text) => `Etter listen.</span>${text}`],
  ],
};

/** A document with a hostile text in one place. */
export interface HostileSource {
  readonly place: string;
  readonly text: string;
  /** Links of the harmless document that stand where the hostile text does, as `text address`. */
  readonly replaces: RegExp;
}

/**
 * A document of an adapter for every place a hostile text can stand in.
 *
 * @param adapter the adapter's name
 * @param injection the hostile text
 * @throws Error when the fixture no longer has the place
 */
export function hostileSources(adapter: AdapterName, injection: string): HostileSource[] {
  const { text } = readFixture(adapter, 'whole-page');
  return PLACES[adapter].map(([place, stands, put, replaces = /^$/]) => {
    if (!text.includes(stands)) throw new Error(`the fixture of ${adapter} has no "${stands}"`);
    return { place, text: text.replaceAll(stands, () => put(injection)), replaces };
  });
}
