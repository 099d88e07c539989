import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import sharp from 'sharp';
import { canWrite, outlineOf } from './fonts.ts';
import { drawPicture, PICTURE_SIZE } from './picture.ts';

const LONG = 'The sign-in was stopped because the reply address is none of those registered for the app. ';
const words = {
  sign: { light: 'AADSTS', dark: '50011' },
  over: 'InvalidReplyTo',
  head: LONG.repeat(9),
  text: 'A failure',
  foot: 'Entra Error Atlas',
  hue: '#1a4bc4',
};

describe('a picture for link previews', () => {
  it('has its size, and few bytes', async () => {
    const picture = await drawPicture(words, 'en');
    const { width, height, format } = await sharp(picture).metadata();
    assert.deepEqual({ width, height, format }, { ...PICTURE_SIZE, format: 'png' });
    assert.ok(picture.length < 40_000, `${picture.length} bytes`);
  });

  it('keeps its foot free, however long the text is, in any language', async () => {
    // With every number of lines, so that one fills the room to the last.
    const heads = [2, 3, 4, 5, 9].flatMap((count) =>
      [LONG, '登入已停止，因為回覆網址不是應用程式註冊的網址之一。'].map((text) => text.repeat(count)),
    );
    for (const head of heads) {
      const picture = await drawPicture({ ...words, head }, 'zh-TW');
      // Between the text and the line above the foot there is nothing but paper.
      const strip = await sharp(picture).extract({ left: 60, top: 546, width: 1100, height: 5 }).png().toBuffer();
      const { channels } = await sharp(strip).stats();
      assert.ok(channels.every(({ min }) => min > 240));
    }
  });

  it('has room for the text below a head of any length', async () => {
    for (const head of [LONG.repeat(2), LONG.repeat(9)]) {
      const [withText, without] = [
        await drawPicture({ ...words, head }, 'en'),
        await drawPicture({ ...words, head, text: '' }, 'en'),
      ];
      assert.ok(!withText.equals(without));
    }
  });

  it('is the same each time', async () => {
    assert.ok((await drawPicture(words, 'en')).equals(await drawPicture(words, 'en')));
  });
});

describe('its fonts', () => {
  it('have French, Norwegian and Taiwan’s Chinese, and say what they do not have', () => {
    assert.ok(canWrite('« Où êtes-vous ? » Ærlig øl på Ås, œuvre – 登入權杖遺失，請您重試。'));
    assert.ok(!canWrite('تسجيل الدخول'));
  });

  it('set an apostrophe within its word', async () => {
    const widths = await Promise.all(['app’s', 'apps'].map((text) => outlineOf(text, 'bold', 100)));
    const [apostrophe = 0, none = 0] = widths.map(({ width }) => width);
    assert.ok(apostrophe - none < 35, `the apostrophe takes ${apostrophe - none} of 100`);
  });

  it('move what they set narrower than a Chinese sign to where it stands in its room', async () => {
    const { svg } = await outlineOf('“', 'bold', 100);
    assert.ok(Number(/translate\(([-\d.]+)/.exec(svg)?.[1]) < -25, 'the quotation mark stands on the next letter');
  });

  it('set quotation marks close to Latin letters, and wide in Chinese', async () => {
    const [plain, quoted] = [
      await outlineOf('lutilisateur', 'bold', 100),
      await outlineOf('l’utilisateur', 'bold', 100),
    ];
    assert.ok(quoted.width - plain.width < 60, `${quoted.width - plain.width}`);
    const wide = await outlineOf('l’utilisateur', 'bold', 100, true);
    assert.ok(wide.width - plain.width > 90);
  });

  it('set bold wider than regular', async () => {
    const [regular, bold] = [await outlineOf('權杖 token', 'regular', 40), await outlineOf('權杖 token', 'bold', 40)];
    assert.notEqual(regular.svg, bold.svg);
    assert.ok(bold.width > regular.width);
  });
});
