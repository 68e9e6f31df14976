/** The annotator's side of `PageReport`: tells every extension page that watches this tab what is so. */
import { type Browser, browser } from 'wxt/browser';
import { PAGE_REPORTS, type PageReport } from './protocol.ts';
import { isFromExtension } from './rpc.ts';

export interface Reports {
  isWatched(): boolean;
  /** Tells all watchers the state as it is now. Costs nothing while nobody watches. */
  send(): void;
  /** Takes watchers from now on; returns what lets them go. */
  listen(): () => void;
}

/** @param onWatched Called when somebody begins to watch where nobody did; what it returns, when nobody does any more. */
export function createReports(report: () => PageReport, onWatched: () => () => void): Reports {
  const watchers = new Set<Browser.runtime.Port>();
  let onAlone: (() => void) | null = null;

  const letGo = (port: Browser.runtime.Port) => {
    watchers.delete(port);
    if (watchers.size > 0) return;
    onAlone?.();
    onAlone = null;
  };

  const onConnect = (port: Browser.runtime.Port) => {
    if (port.name !== PAGE_REPORTS || port.sender === undefined || !isFromExtension(port.sender)) return;
    watchers.add(port);
    port.onDisconnect.addListener(() => letGo(port));
    onAlone ??= onWatched();
    port.postMessage(report());
  };

  return {
    isWatched: () => watchers.size > 0,
    send() {
      if (watchers.size === 0) return;
      const now = report();
      for (const port of watchers) port.postMessage(now);
    },
    listen() {
      browser.runtime.onConnect.addListener(onConnect);
      return () => {
        browser.runtime.onConnect.removeListener(onConnect);
        for (const port of watchers) {
          port.disconnect();
          letGo(port);
        }
      };
    },
  };
}
