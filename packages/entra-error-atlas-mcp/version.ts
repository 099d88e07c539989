import manifest from '../../package.json' with { type: 'json' };

/** Of the project and of both packages. */
export const VERSION: string = manifest.version;
