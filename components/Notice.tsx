import type { ComponentChildren } from 'preact';

/** What stands where there is nothing to show: what that means, and how to go on. */
export function Notice({ title, children }: { title: string; children: ComponentChildren }) {
  return (
    <div class="notice">
      <h2>{title}</h2>
      <p>{children}</p>
    </div>
  );
}
