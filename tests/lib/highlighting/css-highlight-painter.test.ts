import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type * as painting from '../../../lib/highlighting/css-highlight-painter.ts';
import type { Painter } from '../../../lib/highlighting/painter.ts';
import { BROWSERS } from '../../support/browsers.ts';
import { type LibPage, openLibPage } from '../../support/lib-page.ts';

declare global {
  var testPainting: typeof painting;
  var testPainter: Painter;
}

const HTML = `<meta charset="utf-8"><body><h2>Một tiêu đề</h2><p>Có <b>2.447</b> đảng viên</p>
  <div><template shadowrootmode="open"><p>In a shadow tree</p></template></div><p>Not marked</p></body>`;

describe.each(BROWSERS)('%s', name => {
  let lib: LibPage;

  beforeAll(async () => {
    lib = await openLibPage({ testPainting: 'lib/highlighting/css-highlight-painter.ts' }, name);
  }, 60_000);
  afterAll(() => lib?.page.browser().close());

  test.each(['as saved', 'edited'])('what is painted is seen, and nothing else: %s', async state => {
    await lib.show(HTML);
    const elements = await lib.page.evaluateHandle(() => {
      const shadow = document.querySelector('div')!.shadowRoot!;
      return [...document.querySelectorAll('h2, p'), shadow.querySelector('p')!];
    });
    const parts = [...(await elements.getProperties()).values()].map(part => part.asElement()!);
    const pictures = async () => {
      const taken: string[] = [];
      for (const part of parts) taken.push(await part.screenshot({ encoding: 'base64' }));
      return taken;
    };

    const before = await pictures();
    await lib.page.evaluate(
      (all, edited) => {
        globalThis.testPainter = testPainting.createCssHighlightPainter(document);
        const marks = all
          .filter(element => element.textContent !== 'Not marked')
          .map((element, at) => {
            const range = new Range();
            range.selectNodeContents(element);
            return { kind: (['claim', 'quote', 'statistic'] as const)[at]!, edited, range };
          });
        testPainter.paint(marks);
      },
      elements,
      state === 'edited',
    );
    const painted = await pictures();
    expect(painted.map((picture, at) => picture !== before[at])).toEqual([true, true, false, true]);

    await lib.page.evaluate(() => testPainter.clear());
    expect(await pictures()).toEqual(before);
  });
});
