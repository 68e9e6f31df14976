import { useEffect, useState } from 'preact/hooks';
import type { PageSession } from '../../lib/messaging/page-session.ts';
import { Notice } from '../Notice.tsx';
import { useTexts } from '../texts-context.ts';
import { ArticlePanel, type ArticlePanelProps } from './ArticlePanel.tsx';

interface Props extends Omit<ArticlePanelProps, 'session'> {
  /** Calls back with a session on the tab to show, now and at each change; `null` where there is none. */
  follow(onSession: (session: PageSession | null) => void): void;
}

/** The content of the side panel: that of the popup, for whatever tab is in front. */
export function FollowingPanel({ follow, ...props }: Props) {
  const { text } = useTexts();
  const [session, setSession] = useState<PageSession | null | undefined>(undefined);
  useEffect(
    () =>
      follow(next =>
        setSession(last => {
          last?.close();
          return next;
        }),
      ),
    [],
  );
  if (session === undefined) return null;
  if (session === null)
    return (
      <Notice isAlone title={text('restrictedTitle')}>
        {text('restricted')}
      </Notice>
    );
  return <ArticlePanel key={session.tabId} session={session} isBeside {...props} />;
}
