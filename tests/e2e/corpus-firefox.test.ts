import { testCorpusPages } from '../support/corpus-pages.ts';

testCorpusPages('firefox');
