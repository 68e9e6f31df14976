interface Props {
  label: string;
  value: string;
  onInput(value: string): void;
}

/** Narrows a list as one types. */
export function FilterField({ label, value, onInput }: Props) {
  return (
    <search class="list-filter">
      <input
        type="search"
        aria-label={label}
        placeholder={label}
        autocomplete="off"
        dir="auto"
        value={value}
        onInput={event => onInput(event.currentTarget.value)}
      />
    </search>
  );
}
