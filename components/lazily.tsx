import type { ComponentType, FunctionComponent } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { useFailure } from './use-failure.ts';

/**
 * A component whose code is loaded when it is first shown, or when `preload` is called: what opens at once must be
 * small. Until it is there, `Waiting` stands in its place. Throws where it cannot be loaded.
 */
export function lazily<Props>(
  load: () => Promise<{ default: ComponentType<Props> }>,
  Waiting: FunctionComponent,
): FunctionComponent<Props> & { preload(): void } {
  let loaded: ComponentType<Props> | null = null;
  let loading: Promise<ComponentType<Props>> | null = null;
  const get = () => {
    loading ??= load().then(({ default: component }) => {
      loaded = component;
      return component;
    });
    return loading;
  };

  function Lazy(props: Props) {
    const [Component, setComponent] = useState(() => loaded);
    const fail = useFailure();
    useEffect(() => void get().then(component => setComponent(() => component), fail), []);
    return Component === null ? <Waiting /> : <Component {...(props as Props & object)} />;
  }
  return Object.assign(Lazy, { preload: () => void get().catch(() => {}) });
}
