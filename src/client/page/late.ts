// What a page does besides search, once someone is there (../start.ts).

import './buttons.ts';
import './offline.ts';
import './prefetch.ts';
import './suggestion.ts';
