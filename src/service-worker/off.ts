import { clearOthers } from './page-store.ts';
import { worker } from './scope.ts';

// The kill switch (docs/OFFLINE.md): takes the place of the worker, forgets everything that was kept, and goes.

worker.addEventListener('install', () => void worker.skipWaiting());

worker.addEventListener('activate', (event) => {
  event.waitUntil(clearOthers().then(() => worker.registration.unregister()));
});
