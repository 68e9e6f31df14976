/**
 * Typed calls over `runtime.onMessage`. Messages come from this extension only, and each side says which of its
 * contexts it listens to.
 */
import { type Browser, browser } from 'wxt/browser';

type Sender = Browser.runtime.MessageSender;
type Method = (...args: never[]) => unknown;
type Api<T> = { [Name in keyof T]: Method };

/** The methods of `T` as its caller sees them. */
export type Remote<T extends Api<T>> = {
  [Name in keyof T]: (...args: Parameters<T[Name]>) => Promise<Awaited<ReturnType<T[Name]>>>;
};

/** The methods of `T` as its provider writes them: each may be slow, and is told who called. */
export type Handlers<T extends Api<T>> = {
  [Name in keyof T]: (
    ...args: [...Parameters<T[Name]>, Sender]
  ) => ReturnType<T[Name]> | Promise<ReturnType<T[Name]>>;
};

interface Call {
  to: string;
  method: string;
  args: unknown[];
}

type Reply = { value: unknown } | { error: string };

/** Where a call comes from, as the browser says it: messages cannot forge this. */
export function isFromExtensionPage(sender: Sender): boolean {
  return sender.id === browser.runtime.id && (sender.url ?? '').startsWith(browser.runtime.getURL('/'));
}

/** As `isFromExtensionPage`: the top document of a tab in which our content script runs. */
export function isFromAnnotator(sender: Sender): boolean {
  return (
    sender.id === browser.runtime.id &&
    sender.tab?.id !== undefined &&
    sender.frameId === 0 &&
    !isFromExtensionPage(sender)
  );
}

/** The sender of messages to a content script carries no URL where it is the background. */
export function isFromExtension(sender: Sender): boolean {
  return sender.id === browser.runtime.id && (sender.tab === undefined || isFromExtensionPage(sender));
}

/**
 * Answers the calls to `name` of senders that `accepts` lets in; returns what stops it.
 * An error in a handler is thrown again where the call was made.
 */
export function provide<T extends Api<T>>(
  name: string,
  handlers: Handlers<T>,
  accepts: (sender: Sender, method: keyof T) => boolean,
): () => void {
  const listener = (message: unknown, sender: Sender, respond: (reply: Reply) => void) => {
    if (!isCall(message) || message.to !== name || !Object.hasOwn(handlers, message.method)) return false;
    const method = message.method as keyof T;
    if (!accepts(sender, method)) return false;
    const handler = handlers[method] as (...args: unknown[]) => unknown;
    Promise.resolve()
      .then(() => handler(...message.args, sender))
      .then(
        value => respond({ value }),
        (error: unknown) => respond({ error: error instanceof Error ? error.message : String(error) }),
      );
    return true;
  };
  browser.runtime.onMessage.addListener(listener);
  return () => browser.runtime.onMessage.removeListener(listener);
}

function isCall(message: unknown): message is Call {
  return (
    typeof message === 'object' &&
    message !== null &&
    'to' in message &&
    'method' in message &&
    typeof message.method === 'string' &&
    'args' in message &&
    Array.isArray(message.args)
  );
}

/** A caller of the methods that `name` provides; `send` carries a message and brings the reply. */
export function remote<T extends Api<T>>(name: string, send: (call: Call) => Promise<unknown>): Remote<T> {
  return new Proxy({} as Remote<T>, {
    get: (_target, method) =>
      // Not thenable: a remote may be the value of a promise.
      typeof method !== 'string' || method === 'then'
        ? undefined
        : async (...args: unknown[]) => {
            const reply = (await send({ to: name, method, args })) as Reply | undefined;
            if (reply === undefined) throw new Error(`No answer from the ${name}`);
            if ('error' in reply) throw new Error(reply.error);
            return reply.value;
          },
  });
}
