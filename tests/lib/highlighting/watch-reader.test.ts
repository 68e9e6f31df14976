import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type * as watching from '../../../lib/highlighting/watch-reader.ts';
import { BROWSERS } from '../../support/browsers.ts';
import { type LibPage, openLibPage } from '../../support/lib-page.ts';

declare global {
  var testReader: typeof watching;
  var testPlaces: watching.ReaderPlace[];
  /** As the caller has it: what was told, until it is forgotten. */
  var testTold: watching.ReaderPlace;
  var stopReader: (() => void) | undefined;
}

/** Two marks, each on a paragraph; the second is far down. A field hides what the document has. */
const HTML = `<body style="margin: 0"><img name="documentElement" alt=""><p id="first" style="height: 40px">One <b>mark</b></p>
  <p style="height: 3000px">Nothing</p><p id="second" style="height: 40px">Another mark</p></body>`;

describe.each(BROWSERS)('%s', name => {
  let lib: LibPage;

  beforeAll(async () => {
    lib = await openLibPage({ testReader: 'lib/highlighting/watch-reader.ts' }, name);
  }, 60_000);
  afterAll(() => lib?.page.browser().close());

  beforeEach(async () => {
    await lib.page.mouse.move(300, 400);
    await lib.show(HTML);
    await lib.page.evaluate(() => {
      const ids = ['first', 'second'];
      globalThis.stopReader?.();
      scrollTo(0, 0);
      globalThis.testPlaces = [];
      globalThis.testTold = testReader.NOWHERE;
      const passageOf = (id: string) => {
        const range = new Range();
        range.selectNodeContents(document.querySelector(`#${id}`)!);
        return { status: 'exact' as const, range, text: '', start: 0, end: 0 };
      };
      // As the annotator has it, none of its own properties hidden.
      const doc = Object.create(document, {
        documentElement: { value: document.querySelector('html') },
      }) as Document;
      globalThis.stopReader = testReader.watchReader(
        doc,
        {
          at: ({ target }) => ids.filter(id => document.querySelector(`#${id}`)!.contains(target as Node)),
          inOrder: () => ids,
          passageOf,
        },
        () => testTold,
        place => {
          testTold = place;
          testPlaces.push(place);
        },
      );
    });
  });

  const told = () => lib.page.evaluate(() => testPlaces);
  const waitFor = (place: watching.ReaderPlace) =>
    expect.poll(async () => (await told()).at(-1), { timeout: 5000 }).toEqual(place);
  const rest = () => new Promise(resolve => setTimeout(resolve, 300));
  const leave = (selector: string | null) =>
    lib.page.evaluate(from => {
      const target = from === null ? document : document.querySelector(from)!;
      target.dispatchEvent(new PointerEvent('pointerleave'));
    }, selector);

  test('tells where the reader begins, and nothing twice', async () => {
    await waitFor({ pointed: null, reached: 'first' });
    await lib.page.mouse.move(310, 410);
    await rest();
    expect(await told()).toHaveLength(1);
  });

  test('tells what is read down to, at the end all of it', async () => {
    await lib.page.evaluate(() => scrollTo(0, document.body.scrollHeight));
    await waitFor({ pointed: null, reached: 'second' });
    await lib.page.evaluate(() => scrollTo(0, 500));
    await waitFor({ pointed: null, reached: 'first' });
  });

  test('tells the mark under the pointer until the pointer leaves the page', async () => {
    const { x, y } = await lib.page.$eval('#first b', element => element.getBoundingClientRect().toJSON());
    await lib.page.mouse.move(x + 5, y + 5);
    await waitFor({ pointed: 'first', reached: 'first' });
    const { length } = await told();
    await leave('#first b');
    await rest();
    expect(await told()).toHaveLength(length);
    await leave(null);
    await waitFor({ pointed: null, reached: 'first' });
  });

  test('tells again what was forgotten since, and nothing once it is stopped', async () => {
    await waitFor({ pointed: null, reached: 'first' });
    const move = async () => {
      await lib.page.evaluate(() => {
        testTold = testReader.NOWHERE;
        dispatchEvent(new Event('scroll'));
      });
      await rest();
    };
    await move();
    expect(await told()).toHaveLength(2);
    await lib.page.evaluate(() => stopReader?.());
    await move();
    expect(await told()).toHaveLength(2);
  });
});
