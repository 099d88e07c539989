import fc from 'fast-check';

// Loaded before the unit tests (package.json): random tests have one seed in `npm test`, so that a failure is a change's, and a
// random one at night, which scripts/nightly.ts prints. `SEED=… npm run test:unit` runs it again.

fc.configureGlobal({ seed: Number(process.env.SEED ?? 20_260_131) });
