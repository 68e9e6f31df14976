import { toJsonSchema } from '@valibot/to-json-schema';
import { libraryFileSchema } from '../lib/formats/library-file-schema.ts';

/**
 * The JSON Schema (draft 2020-12) of the file that the extension exports. What a schema of this kind cannot
 * say stays out: that a day exists, that an address can be read, that ids are unique.
 */
export function libraryFileJsonSchema(): object {
  const { $schema, ...schema } = toJsonSchema(libraryFileSchema, {
    target: 'draft-2020-12',
    ignoreActions: ['check', 'finite'],
  });
  return {
    $schema,
    $id: 'https://on-the-record.example.org/library-file-4.schema.json',
    title: 'On the Record: a library of annotations, version 4',
    ...schema,
  };
}
