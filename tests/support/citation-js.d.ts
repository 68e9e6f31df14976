/** What the tests use of Citation.js, which has no types of its own. */

declare module '@citation-js/core' {
  export class Cite {
    constructor(input: string | object, options?: { forceType?: string });
    data: Record<string, unknown>[];
    format(name: 'bibliography' | 'citation', options: { template: string; format: 'text' }): string;
  }
}

declare module '@citation-js/plugin-bibtex' {}
declare module '@citation-js/plugin-csl' {}
declare module '@citation-js/plugin-ris' {}
