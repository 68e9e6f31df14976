import { Icon, type IconName } from '../Icon.tsx';

interface Props {
  icon: IconName;
  name: string;
  /** A key that does the same, as `aria-keyshortcuts` names it. */
  shortcut?: string;
  onClick(): void;
}

export function IconButton({ icon, name, shortcut, onClick }: Props) {
  return (
    <button
      type="button"
      class="icon-button"
      aria-label={name}
      title={name}
      aria-keyshortcuts={shortcut}
      onClick={onClick}
    >
      <Icon name={icon} />
    </button>
  );
}
