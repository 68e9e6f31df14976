import { useState } from 'preact/hooks';
import type { SiteAccess } from '../../lib/messaging/site-access.ts';
import { EVERYWHERE, type GrantedSites, patternOf } from '../../lib/shared/site-patterns.ts';
import type { PageTextKey } from '../../lib/shared/texts.ts';
import { Choices } from '../Choices.tsx';
import { usePageTexts } from '../page-texts-context.ts';
import type { Status } from '../StatusBar.tsx';
import { useGrantedSites } from '../use-granted-sites.ts';
import { SiteForm } from './SiteForm.tsx';
import { SiteList } from './SiteList.tsx';

type Choice = 'click' | 'sites' | 'everywhere';

/** What is said of what is left when some access was taken. */
const LEFT = {
  click: 'accessTakenAll',
  sites: 'accessLeftSites',
  everywhere: 'accessLeftEverywhere',
} as const satisfies Record<Choice, PageTextKey>;

interface Props {
  access: SiteAccess;
  act(action: () => Promise<Status>): Promise<void>;
}

/** Where marks come back without a click. What is chosen is what the browser has granted: there is nothing to save. */
export function AccessChoice({ access, act }: Props) {
  const { text } = usePageTexts();
  const granted = useGrantedSites(access);
  /** Until the browser has answered; and "sites" while there is none yet. */
  const [chosen, setChosen] = useState<Choice | null>(null);

  const ask = (patterns: readonly string[], message: string) => {
    const answer = access.request(patterns);
    return act(async () => {
      const isGranted = await answer.finally(() => setChosen(null));
      return isGranted ? { message } : { message: text('accessRefused'), isError: true };
    });
  };

  /** @param site The one that is taken, where it is one alone. */
  const take = (granted: GrantedSites, taken: GrantedSites, site?: string) =>
    act(async () => {
      const left = choiceOf(await takeOnly(access, granted, taken));
      const message =
        left === 'sites' && site !== undefined ? text('accessTaken', { site }) : text(LEFT[left]);
      return { message, undo: () => void ask(askable(granted), text('restored')) };
    });

  const choose = (choice: Choice) => {
    setChosen(choice === 'click' ? null : choice);
    if (granted === undefined) return;
    if (choice === 'everywhere') void ask([EVERYWHERE], text('accessGivenEverywhere'));
    else if (choice === 'click' && choiceOf(granted) !== 'click') void take(granted, granted);
    else if (isEverywhere(granted)) void take(granted, { ...granted, sites: [] });
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
              ...(isEverywhere(granted) ? [{ host: text('everySite'), site: null }] : []),
              ...granted.sites.map(site => ({ host: site.host, site })),
            ]}
            onRemove={({ host, site }) =>
              void (site === null
                ? take(granted, { ...granted, sites: [] })
                : take(granted, { everywhere: [], sites: [site] }, host))
            }
          />
          {shown === 'sites' && (
            <SiteForm onAllow={host => ask([patternOf(host)], text('accessGiven', { site: host }))} />
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

/**
 * Takes access away and gives what is left. With the access to every site Chromium takes that to single ones, which
 * it gives back without a question.
 */
async function takeOnly(
  access: SiteAccess,
  granted: GrantedSites,
  taken: GrantedSites,
): Promise<GrantedSites> {
  const going = patternsOf(taken);
  await access.remove(going);
  const left = await access.granted();
  const kept = patternsOf(left);
  const lost = patternsOf(granted).filter(pattern => !going.includes(pattern) && !kept.includes(pattern));
  if (lost.length === 0) return left;
  await access.request(lost).catch(() => false);
  return access.granted();
}

/** What brings all of it back: `<all_urls>`, which a browser may list, is more than can be asked for. */
function askable({ everywhere, sites }: GrantedSites): string[] {
  return [...(everywhere.length > 0 ? [EVERYWHERE] : []), ...patternsOf({ everywhere: [], sites })];
}
