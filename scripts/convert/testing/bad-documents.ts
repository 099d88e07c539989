import type { SampleProject } from './sample-project.ts';

/** Something wrong with a source: how to get there, and what the error has to say. */
export interface BadInput {
  readonly name: string;
  readonly spoil: (project: SampleProject) => void;
  /** Path, with line where there is one. */
  readonly place: string;
  readonly found: RegExp;
  readonly expected: RegExp;
}

const SOURCES = 'content/sources';

/** A source in which one text is replaced by another; throws when the text is not there. */
function edited(
  name: string,
  [file, from, to]: readonly [string, string, string],
  [line, found, expected]: readonly [number | undefined, RegExp, RegExp],
): BadInput {
  return {
    name,
    spoil: (project) =>
      project.editSource(file, (text) => {
        if (!text.includes(from)) throw new Error(`${file} has no ${from}`);
        return text.replace(from, to);
      }),
    place: `${SOURCES}/${file}${line === undefined ? '' : `:${line}`}`,
    found,
    expected,
  };
}

const ROW = '| `AADB2C90001` | La demande « {0} » n’a pas de `scope`. |';
const LOCAL_102 = '<span data-ttu-id="a1b2c-102">';
const ENGLISH_102 = '<span class="sxs-lookup"><span data-stu-id="a1b2c-102">';

/** Documents of a form no rule knows. */
export const BAD_DOCUMENTS: readonly BadInput[] = [
  edited('front matter that does not end', ['table.md', 'HT\n---', 'HT\n'], [1, /"---"/, /two lines of ---/]),
  edited(
    'front matter that is no mapping',
    [
      'table.md',
      /* YAML reads this as one text */ 'title: Référence d’essai\nms.topic: reference\nms.date: 10/02/2020\nms.translationtype: HT',
      'words',
    ],
    [1, /"words"/, /mapping/],
  ),
  edited('front matter that is not YAML', ['table.md', 'title: ', 'title: "'], [1, /quote/i, /mapping/]),
  edited(
    'no table',
    ['table.md', '| ---------- | ------- |', ''],
    [11, /begins like a row: "\| Code d'erreur/, /codes in a table only/],
  ),
  edited(
    'a row with two cells too many',
    ['table.md', ROW, `${ROW} plus | encore |`],
    [13, /4 cells: .*AADB2C90001/, /at most 3 cells/],
  ),
  edited('a code of another family', ['table.md', 'AADB2C90001', 'AADSTS90001'], [13, /"AADSTS90001"/, /aadb2c/]),
  edited(
    'a code with too many digits',
    ['table.md', 'AADB2C90001', 'AADB2C900011'],
    [13, /"AADB2C900011" as code/, /aadb2c/],
  ),
  edited(
    'a block of a kind no page has',
    ['table.md', 'espace.|\n', 'espace.|\n\n```\ncode\n```\n'],
    [17, /a code: "code"/, /a JSON sample, and tables/],
  ),
  edited(
    'a table of something else',
    ['table.md', 'espace.|\n', 'espace.|\n\n| Taille | Prix |\n| - | - |\n| 42 | 7 |\n'],
    [17, /a table: "TaillePrix427"/, /tables of codes/],
  ),
  edited(
    'a row above the table',
    ['table.md', 'Les codes suivants', `${ROW}\n\nLes codes suivants`],
    [9, /begins like a row: "\| AADB2C90001/, /codes in a table only/],
  ),
  edited(
    'an unclosed span',
    ['pairs.nb.md', 'eksempelet?</span>', 'eksempelet?'],
    [10, /unclosed span at sentence 102/, /<\/span>/],
  ),
  edited(
    'an unclosed English span',
    ['pairs.nb.md', 'example?</span></span>', 'example?</span>'],
    [10, /unclosed span at sentence 102/, /<\/span>/],
  ),
  edited(
    'a sentence without its English',
    ['pairs.nb.md', `${ENGLISH_102}Looking for the **codes** of the example?</span></span>`, ''],
    [10, /102 without its English/, /sxs-lookup/],
  ),
  edited(
    'an English sentence alone',
    ['pairs.nb.md', `${LOCAL_102}Leter du etter **kodene** i eksempelet?</span>`, ''],
    [10, /sxs-lookup/, /data-ttu-id/],
  ),
  edited(
    'a sentence beside another’s English',
    ['pairs.nb.md', 'data-stu-id="a1b2c-102"', 'data-stu-id="a1b2c-103"'],
    [10, /102 beside English sentence 103/, /same number/],
  ),
  edited(
    'a sentence without words',
    ['pairs.nb.md', 'Leter du etter **kodene** i eksempelet?', ' '],
    [10, /102 without words/, /both languages/],
  ),
  edited(
    'text outside the pairs',
    ['pairs.nb.md', 'example?</span></span>', 'example?</span></span> Løst.'],
    [10, /"Løst\."/, /data-ttu-id/],
  ),
  edited('a block of another kind', ['pairs.nb.md', '- [<span', '> [<span'], [16, /a blockquote/, /bullet lists/]),
  edited(
    'an unknown section title',
    ['pairs.nb.md', 'Is the token valid?', 'Is it?'],
    [12, /"401: Is it\?"/, /2 known titles/],
  ),
  edited(
    'a section title that every object has',
    ['pairs.nb.md', '401: Is the token valid?', 'constructor'],
    [12, /"constructor"/, /2 known titles/],
  ),
  edited(
    'a title of two sentences',
    ['pairs.nb.md', '\n\n<span data-ttu-id="a1b2c-102">', '<span data-ttu-id="a1b2c-102">'],
    [8, /3 sentences: 101, 102, 103/, /one sentence/],
  ),
  edited('text before the first title', ['pairs.nb.md', '# <a', '<a'], [8, /"Feil i eksempler"/, /heading first/]),
  {
    name: 'a section twice, word for word',
    spoil: (project) =>
      project.editSource(
        'pairs.nb.md',
        (text) => `${text}\n${text.slice(text.indexOf('<span data-ttu-id="a1b2c-104">'))}`,
      ),
    place: `${SOURCES}/pairs.nb.md:21`,
    found: /a section titled "401: Is the token valid\?"/,
    expected: /known titles, each once/,
  },
  edited(
    'neither symbol nor description',
    ['learn.txt', 'AADSTS50002 La demande est trop longue.', 'AADSTS50002'],
    [43, /"AADSTS50002" and nothing/, /a symbol, a description/],
  ),
  edited(
    'a code of eight digits',
    ['learn.txt', 'AADSTS50002 ', 'AADSTS50002000 '],
    [43, /"AADSTS50002000 La/, /5 to 7 digits/],
  ),
  edited(
    'a code without the space after it',
    ['learn.txt', 'AADSTS50002 La', 'AADSTS50002: La'],
    [43, /"AADSTS50002: La/, /and a space/],
  ),
  edited(
    'a line before the first entry',
    ['learn.txt', 'Erreur Description\n', 'Erreur Description\nVoir ci-dessous.\n'],
    [42, /"Voir ci-dessous\."/, /AADSTS/],
  ),
  edited(
    'an entry outside the table',
    ['learn.txt', '\nNotes\n', '\nAADSTS50009 Perdu.\n\nNotes\n'],
    [8, /"AADSTS50009 Perdu\."/, /table of codes/],
  ),
  edited(
    'a heading that is missing',
    ['learn.txt', 'Codes d’erreur AADSTS\n', ''],
    [40, /"Erreur Description"/, /"Codes d’erreur AADSTS"/],
  ),
  edited(
    'a heading further down that is missing',
    ['learn.txt', 'Étapes suivantes\n', ''],
    [undefined, /end of the text/, /"Étapes suivantes"/],
  ),
  edited(
    'another page title than the manifest’s',
    ['learn.txt', 'Codes d’essai', 'Codes de test'],
    [4, /"Codes de test"/, /"Codes d’essai"/],
  ),
  edited(
    'an OAuth value without action',
    ['learn.txt', ' Corrigez la demande.', ''],
    [37, /invalid_request Un paramètre/, /client action/],
  ),
  edited(
    'a sample that is not JSON',
    ['learn.txt', '"trace_id": "0000"', '"trace_id": 0000'],
    [22, /not JSON/, /JSON object/],
  ),
  edited(
    'a field without description',
    ['learn.txt', 'trace_id Identifiant de la demande.\n', ''],
    [29, /error, error_codes$/m, /trace_id/],
  ),
  edited(
    'a field described twice instead of another',
    ['learn.txt', 'trace_id Identifiant', 'error Identifiant'],
    [29, /error, error_codes, error$/m, /trace_id/],
  ),
  edited(
    'a closing bullet that says something new',
    ['learn.txt', '  • Une question ?', '  • Une autre question ?'],
    [48, /"• Une autre question/, /repeats the notes/],
  ),
  edited(
    'text after the end',
    ['learn.txt', '  • Une question ? Écrivez-nous.\n', '  • Une question ? Écrivez-nous.\n  • Encore.\n'],
    [49, /"• Encore\."/, /end of the text/],
  ),
];
