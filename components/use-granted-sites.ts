import { useEffect, useState } from 'preact/hooks';
import type { SiteAccess } from '../lib/messaging/site-access.ts';
import type { GrantedSites } from '../lib/shared/site-patterns.ts';

/** The sites to which the reader gave access, kept true while that changes. `undefined` until the browser has told. */
export function useGrantedSites(access: SiteAccess): GrantedSites | undefined {
  const [granted, setGranted] = useState<GrantedSites>();
  useEffect(() => {
    const look = () => void access.granted().then(setGranted);
    look();
    return access.watch(look);
  }, [access]);
  return granted;
}
