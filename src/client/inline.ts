// The one script that stands in every page: what cannot wait, and what fetches the rest when it is wanted. Every byte of it
// is in every page (src/client/README.md).

import './intent.ts';
import './start.ts';
