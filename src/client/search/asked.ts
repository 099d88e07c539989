import type { LookupIndex } from '../../resolve/lookup-data.ts';
import type { AskedData } from '../../search/asked/asked-data.ts';
import type { Described } from '../../search/asked/described-code.ts';
import { AskedMatcher } from '../../search/asked/matcher.ts';
import type { Sentences } from '../../search/sentences.ts';
import type { Language } from '../../search/stop-words.ts';

/**
 * Puts the matcher and its data together, a step at a time: between steps, keys are answered.
 *
 * @param data what `asked.json` holds
 * @param language see `languageOf`
 * @param sentences of the codes
 * @param index the lookup data
 */
export async function startMatcher(
  data: AskedData,
  language: Language,
  sentences: Sentences,
  index: LookupIndex,
): Promise<AskedMatcher> {
  const symbols = new Map(
    index.symbols.filter(({ former }) => !former).map(({ family, code, symbol }) => [`${family}/${code}`, symbol]),
  );
  const described = new Map(
    Object.entries(sentences).map(([id, said]): [string, Described] => [
      id,
      { sentence: typeof said === 'string' ? said : said[0], symbol: symbols.get(id) ?? '' },
    ]),
  );
  const steps = AskedMatcher.inSteps(data, language, described);
  for (let { done, value } = steps.next(); ; { done, value } = steps.next()) {
    if (done) return value as AskedMatcher;
    await new Promise((resolve) => setTimeout(resolve));
  }
}
