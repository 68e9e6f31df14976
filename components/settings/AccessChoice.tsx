import { useState } from 'preact/hooks';
import type { SiteAccess } from '../../lib/messaging/site-access.ts';
import type { GrantedSites } from '../../lib/shared/site-patterns.ts';
import { Choices } from '../Choices.tsx';
import type { Status } from '../StatusBar.tsx';
import { useTexts } from '../texts-context.ts';
import { useGrantedSites } from '../use-granted-sites.ts';
import { SiteForm } from './SiteForm.tsx';
import { SiteList } from './SiteList.tsx';

type Choice = 'click' | 'sites' | 'everywhere';

interface Props {
  access: SiteAccess;
  act(action: () => Promise<Status>): Promise<void>;
}

/** Where marks come back without a click. What is chosen is what the browser has granted: there is nothing to save. */
export function AccessChoice({ access, act }: Props) {
  const { text } = useTexts();
  const granted = useGrantedSites(access);
  /** Until the browser has answered; and "sites" while there is none yet. */
  const [chosen, setChosen] = useState<Choice | null>(null);

  const ask = (hosts: readonly string[] | 'everywhere', message: string) => {
    const answer = access.request(hosts);
    return act(async () => {
      const isGranted = await answer.finally(() => setChosen(null));
      return isGranted ? { message } : { message: text('accessRefused'), isError: true };
    });
  };

  const take = (sites: GrantedSites, message: string) =>
    act(async () => {
      await access.remove(patternsOf(sites));
      const undo = () => void ask(isEverywhere(sites) ? 'everywhere' : hostsOf(sites), text('restored'));
      return { message, undo };
    });

  const choose = (choice: Choice) => {
    setChosen(choice === 'click' ? null : choice);
    if (granted === undefined) return;
    if (choice === 'everywhere') void ask('everywhere', text('accessGivenEverywhere'));
    else if (choice === 'click' && choiceOf(granted) !== 'click') void take(granted, text('accessTakenAll'));
    else if (isEverywhere(granted)) void take({ ...granted, sites: [] }, text('accessTakenAll'));
  };

  const shown = granted === undefined ? null : (chosen ?? choiceOf(granted));
  return (
    <Choices
      legend={text('siteAccess')}
      value={shown}
      choices={[
        { value: 'click', label: text('accessClick'), hint: text('accessClickHint') },
        { value: 'sites', label: text('accessSites'), hint: text('accessSitesHint') },
        { value: 'everywhere', label: text('accessEverywhere'), hint: text('accessEverywhereHint') },
      ]}
      onChoose={choose}
    >
      {granted !== undefined && shown !== 'click' && (
        <div class="sites">
          <SiteList
            label={text('chosenSites')}
            empty={text('noSiteYet')}
            sites={[
              ...(isEverywhere(granted) ? [{ host: text('everySite'), its: { ...granted, sites: [] } }] : []),
              ...granted.sites.map(site => ({ host: site.host, its: { everywhere: [], sites: [site] } })),
            ]}
            onRemove={({ host, its }) => void take(its, text('accessTaken', { site: host }))}
          />
          {shown === 'sites' && (
            <SiteForm onAllow={host => ask([host], text('accessGiven', { site: host }))} />
          )}
        </div>
      )}
    </Choices>
  );
}

function isEverywhere({ everywhere }: GrantedSites): boolean {
  return everywhere.length > 0;
}

function choiceOf(granted: GrantedSites): Choice {
  if (isEverywhere(granted)) return 'everywhere';
  return granted.sites.length > 0 ? 'sites' : 'click';
}

function patternsOf({ everywhere, sites }: GrantedSites): string[] {
  return [...everywhere, ...sites.flatMap(({ patterns }) => patterns)];
}

function hostsOf({ sites }: GrantedSites): string[] {
  return sites.map(({ host }) => host);
}
