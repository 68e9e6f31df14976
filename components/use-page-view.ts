import { useLayoutEffect, useState } from 'preact/hooks';
import type { PageSession, PageView } from '../lib/messaging/page-session.ts';

/** The session's view of the page, as it is now. */
export function usePageView(session: PageSession): PageView {
  const [view, setView] = useState(session.view);
  useLayoutEffect(() => {
    setView(session.view());
    return session.subscribe(() => setView(session.view()));
  }, [session]);
  return view;
}
