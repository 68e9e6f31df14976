import type { AnnotationKind } from '../lib/annotations/annotation.ts';

/** The line that underlines marks of a kind on the page. The kind's name always stands beside it. */
export function KindSample({ kind }: { kind: AnnotationKind }) {
  return <span class={`kind-sample kind-${kind}`} aria-hidden="true" />;
}
