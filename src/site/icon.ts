import favicon from '../../public/favicon.svg?raw';

const svg = favicon.replace(/\s+/g, ' ').replaceAll('"', "'").trim();

/** The site's icon as an address that stands in the page, so that a page is one response; the file is for who looks for one. */
export const ICON = `data:image/svg+xml,${encodeURIComponent(svg).replace(/%(?:20|2F|3A|3D)/g, decodeURIComponent)}`;
