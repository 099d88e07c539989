// What a page does besides search, once someone is there (../start.ts).

import './buttons.ts';
import './cloud.ts';
import './filter.ts';
import './hand-over.ts';
import './menu.ts';
import './offline.ts';
import './prefetch.ts';
import './report.ts';
import './role.ts';
import './share.ts';
import './styles.ts';
import './suggestion.ts';
import './theme.ts';
