import type { APIRoute, GetStaticPaths } from 'astro';
import sharp from 'sharp';
import favicon from '../../../public/favicon.svg?raw';
import { ICON_SIZES } from '../../publish/web-manifest.ts';
import { answerLater } from '../../site/preview/later.ts';

interface Props {
  size: number;
  isMaskable: boolean;
}

export const getStaticPaths: GetStaticPaths = () =>
  ICON_SIZES.flatMap((size) =>
    [false, true].map((isMaskable) => ({
      params: { icon: `${isMaskable ? 'maskable' : 'any'}-${size}` },
      props: { size, isMaskable },
    })),
  );

/** How much of the square a mark may fill: of one that is cut to a circle, what lies in the safe zone. */
const FILLED = { any: 0.84, maskable: 0.56 } as const;

/** The site's mark as an icon for installing it. */
export const GET: APIRoute<Props> = ({ props }) => answerLater(() => drawIcon(props), 'image/png');

async function drawIcon({ size, isMaskable }: Props): Promise<Buffer> {
  const inner = Math.round(size * FILLED[isMaskable ? 'maskable' : 'any']);
  const mark = await sharp(Buffer.from(favicon), { density: 72 * (inner / 24) })
    .resize(inner, inner)
    .png()
    .toBuffer();
  return sharp({ create: { width: size, height: size, channels: 4, background: '#fcfcfb' } })
    .composite([{ input: mark, gravity: 'centre' }])
    .png({ palette: true, colours: 32 })
    .toBuffer();
}
