import { type DataFile, dataFiles } from '../publish/formats/files.ts';
import { siteData } from '../publish/formats/site-data.ts';
import { getCatalog } from './catalog.ts';
import { NEWEST_FIRST } from './history.ts';
import { absoluteUrl } from './page.ts';
import { translatorFor } from './ui.ts';

let files: Promise<readonly DataFile[]> | undefined;

/** The files for programs that hold all codes, written once a build. */
export function getDataFiles(): Promise<readonly DataFile[]> {
  files ??= writeFiles();
  return files;
}

async function writeFiles(): Promise<readonly DataFile[]> {
  const site = new URL(import.meta.env.SITE);
  const urlOf = (...[locale, path]: [Parameters<typeof absoluteUrl>[0], Parameters<typeof absoluteUrl>[1]]): string =>
    absoluteUrl(locale, path, site);
  return dataFiles(siteData(await getCatalog(), NEWEST_FIRST, urlOf, translatorFor));
}
