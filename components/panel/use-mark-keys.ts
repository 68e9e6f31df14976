import { useEffect, useRef } from 'preact/hooks';
import { ANNOTATION_KINDS, type AnnotationKind } from '../../lib/annotations/annotation.ts';

/** Lets the keys 1 to 4 mark the selection, but where text is typed. */
export function useMarkKeys(enabled: boolean, onMark: (kind: AnnotationKind) => void): void {
  const current = useRef({ enabled, onMark });
  current.current = { enabled, onMark };
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.altKey || event.metaKey || event.repeat || isTyping(event.target)) return;
      const kind = ANNOTATION_KINDS[Number(event.key) - 1];
      if (kind !== undefined && current.current.enabled) current.current.onMark(kind);
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, []);
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof Element && target.matches('input, textarea, select');
}
