import type { ComponentChildren } from 'preact';

interface Props {
  title: string;
  /** Whether the surface shows nothing else. */
  isAlone?: boolean;
  children: ComponentChildren;
}

/** What stands where there is nothing to show: what that means, and how to go on. */
export function Notice({ title, isAlone = false, children }: Props) {
  const Box = isAlone ? 'main' : 'section';
  const Title = isAlone ? 'h1' : 'h2';
  return (
    <Box class="notice" aria-label={title}>
      <Title>{title}</Title>
      <p>{children}</p>
    </Box>
  );
}
