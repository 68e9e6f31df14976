import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Tag } from '../../../lib/annotations/library-snapshot.ts';
import { personKey } from '../../../lib/annotations/people.ts';
import type { LibPage } from '../../support/lib-page.ts';
import { openStorePage } from '../../support/open-store-page.ts';
import { idOf, sampleClaim, sampleLibrary, timeAt } from '../../support/sample-library.ts';

let lib: LibPage;

beforeAll(async () => {
  lib = await openStorePage();
});

afterAll(() => lib[Symbol.asyncDispose]());

const IDS = [1, 2, 3].map(idOf);
const colour = (name: string, colour: string): Tag => ({ name, colour, modified: timeAt(0) });

/** A library whose marks have these tags, or name this person. */
const LIBRARY = {
  ...sampleLibrary([
    sampleClaim({ id: IDS[0]!, tags: ['a', 'b'], record: { claimant: 'Lê Hoà' } }),
    sampleClaim({ id: IDS[1]!, tags: ['b'], record: { claimant: 'Lê Hòa' } }),
    sampleClaim({ id: IDS[2]!, tags: ['a'], deletedAt: timeAt(2), modified: timeAt(2) }),
  ]),
  tags: [colour('a', '#e69f00')],
};

type Action = 'tag' | 'rename' | 'rename onto' | 'delete tag' | 'colour' | 'person' | 'delete' | 'nothing';

/** Does something, does something else meanwhile, and takes the first back. */
function run(action: Action, meanwhile: 'nothing' | 'tag with c' | 'colour b') {
  return lib.page.evaluate(
    async (action, meanwhile, library, ids, person, [start, during, end]) => {
      const { openDatabase, mergeInto, editMarks, renameTag, deleteTag, colourTag, renamePerson, takeBack } =
        storeModule;
      const database = openDatabase(`${action}, ${meanwhile}`);
      await mergeInto(database, library);
      const state = async () => ({
        tags: (await database.annotations.toArray()).map(({ tags }) => tags.join()),
        people: (await database.annotations.toArray()).map(({ record }) => Object.values(record).join()),
        gone: (await database.annotations.toArray()).map(({ deletedAt }) => deletedAt !== null),
        colours: (await database.tags.toArray()).map(({ name, colour }) => `${name} ${colour}`),
      });
      const actions = {
        tag: () => editMarks(database, ids, [{ kind: 'tag', tag: 'b' }], start!),
        rename: () => renameTag(database, 'a', ' x ', start!),
        'rename onto': () => renameTag(database, 'a', 'b', start!),
        'delete tag': () => deleteTag(database, 'a', start!),
        colour: () => colourTag(database, 'b', '#56b4e9', start!),
        person: () => renamePerson(database, person, 'Lê Thị Hòa', start!),
        delete: () => editMarks(database, ids, [{ kind: 'delete' }], start!),
        nothing: () => renameTag(database, 'a', ' ', start!),
      };
      const before = await state();
      const undo = await actions[action]();
      const after = await state();
      if (meanwhile === 'tag with c') await editMarks(database, ids, [{ kind: 'tag', tag: 'c' }], during!);
      if (meanwhile === 'colour b') await colourTag(database, 'b', '#009e73', during!);
      const outcome = await takeBack(database, undo, end!);
      return { before, after, back: await state(), outcome };
    },
    action,
    meanwhile,
    LIBRARY,
    IDS,
    personKey('LÊ HÒA'),
    [timeAt(10), timeAt(20), timeAt(30)],
  );
}

describe('what is done to many marks, and taken back', () => {
  test.each<[action: Action, after: object, undone: number]>([
    ['tag', { tags: ['a,b', 'b', 'a'] }, 0],
    ['rename', { tags: ['x,b', 'b', 'a'], colours: ['a ', 'x #e69f00'] }, 3],
    ['rename onto', { tags: ['b', 'b', 'a'], colours: ['a ', 'b #e69f00'] }, 3],
    ['delete tag', { tags: ['b', 'b', 'a'], colours: ['a '] }, 2],
    ['colour', { colours: ['a #e69f00', 'b #56b4e9'] }, 1],
    ['delete', { gone: [true, true, true] }, 2],
    ['nothing', {}, 0],
  ])('%s', async (action, change, undone) => {
    const { before, after, back, outcome } = await run(action, 'nothing');
    expect(after).toEqual({ ...before, ...change });
    expect(outcome).toEqual({ undone, left: 0 });
    // What stays of a colour that is gone is its time.
    const { colours, ...rest } = before;
    expect(back).toMatchObject(rest);
    expect(back.colours.filter(word => !word.endsWith(' '))).toEqual(colours);
  });

  test('the name of a person, however it was spelt', async () => {
    const { before, after, back } = await run('person', 'nothing');
    expect(after.people).toEqual(['Lê Thị Hòa', 'Lê Thị Hòa', '']);
    expect(back).toEqual(before);
  });

  test('where something else was changed meanwhile: that stays', async () => {
    const { back, outcome } = await run('rename', 'tag with c');
    expect(back.tags).toEqual(['b,c,a', 'b,c', 'a']);
    expect(outcome).toEqual({ undone: 3, left: 0 });
  });

  test('where the same was changed meanwhile: it stays, and is counted', async () => {
    const { back, outcome } = await run('colour', 'colour b');
    expect(back.colours).toEqual(['a #e69f00', 'b #009e73']);
    expect(outcome).toEqual({ undone: 0, left: 1 });
  });
});

test('more marks than are written at a time are changed as one, and taken back, while it is told how far that is', async () => {
  const { told, tagged, undone, back, notes } = await lib.page.evaluate(
    async (library, [start, during, end]) => {
      const database = storeModule.openDatabase('many');
      await storeModule.mergeInto(database, library);
      const ids = library.annotations.map(({ id }) => id).reverse();
      const count = () => database.annotations.where('tags').equals('x').count();
      const told: number[] = [];
      const { changeAll } = storeModule.createLibrary(database);
      const noted = changeAll(ids, start!, (mark, modified) => {
        if (mark.id === ids[0]) throw new Error('not this one');
        return { ...mark, note: 'x', modified };
      });
      await noted.catch(() => {});
      const notes = (await database.annotations.toArray()).filter(({ note }) => note === 'x').length;
      const undo = await storeModule.editMarks(database, ids, [{ kind: 'tag', tag: 'x' }], during!);
      const tagged = await count();
      const { undone } = await storeModule.takeBack(database, undo, end!, done => told.push(done));
      return { told, tagged, undone, back: await count(), notes };
    },
    sampleLibrary(Array.from({ length: 1200 }, (_, at) => sampleClaim({ id: idOf(at + 1) }))),
    [timeAt(10), timeAt(20), timeAt(30)],
  );
  expect({ tagged, undone, back, notes }).toEqual({ tagged: 1200, undone: 1200, back: 0, notes: 0 });
  expect(told).toEqual([500 / 1200, 1000 / 1200, 1]);
});
