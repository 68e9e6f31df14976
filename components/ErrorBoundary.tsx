import { Component, type ComponentChildren } from 'preact';
import { Notice } from './Notice.tsx';
import { messageOf } from './reader-error.ts';
import { useTexts } from './texts-context.ts';

/** Says so where a surface fails as a whole, such as when the database cannot be opened. */
export class ErrorBoundary extends Component<{ children: ComponentChildren }, { error: unknown }> {
  override state = { error: null as unknown };

  static override getDerivedStateFromError(error: unknown) {
    return { error };
  }

  override componentDidCatch(error: unknown) {
    console.error(error);
  }

  render() {
    return this.state.error === null ? this.props.children : <Failure error={this.state.error} />;
  }
}

/** What is said in the place of a surface that failed. */
export function Failure({ error }: { error: unknown }) {
  const texts = useTexts();
  return (
    <Notice isAlone title={texts.text('failedTitle')}>
      {messageOf(error, texts)}
    </Notice>
  );
}
