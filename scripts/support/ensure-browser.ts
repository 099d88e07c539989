import { installDebianPackages } from './debian-package.ts';

/** A browser the tests need. */
export interface WantedBrowser {
  /** The environment variable that may name one. */
  readonly variable: string;
  /** Its path; undefined without one. */
  readonly find: () => string | undefined;
  /** What it is for. */
  readonly purpose: string;
  /** Debian's packages, the browser's first. */
  readonly packages: readonly string[];
  /** One line that says what to install where there is none. */
  readonly problem: string;
}

/**
 * Finds a browser, or installs Debian's packages where that is possible without asking.
 *
 * @returns path of the browser
 * @throws Error with one line that says what to install
 */
export function ensureBrowser({ variable, find, purpose, packages, problem }: WantedBrowser): string {
  const found = find();
  if (found !== undefined) return found;
  const named = process.env[variable];
  if (named !== undefined) throw new Error(`${variable} is "${named}", where there is no file.`);
  const installed = installDebianPackages(purpose, ...packages) ? find() : undefined;
  if (installed === undefined) throw new Error(problem);
  return installed;
}
