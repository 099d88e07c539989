import { registerHooks } from 'node:module';

// What modules for the browser find when they are loaded, for tests in Node: a page, and what Vite puts in place of
// `import.meta.env`. Import it first, and the modules by `await import(…)`.

Object.assign(globalThis, { document: { documentElement: { lang: 'en', dataset: {} } } });

registerHooks({
  load(url, context, next) {
    const loaded = next(url, context);
    if (!url.includes('/src/client/') || loaded.source === undefined) return loaded;
    const source = Buffer.from(loaded.source as Uint8Array).toString();
    return { ...loaded, source: `import.meta.env = { BASE_URL: '/' };${source}` };
  },
});
