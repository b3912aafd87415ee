import type { ComponentChildren } from 'preact';

/** A part of the settings under its heading. */
export function Part({ title, note, children }: { title: string; note?: string; children: ComponentChildren }) {
  return (
    <section class="part">
      <h2>{title}</h2>
      {note && <p class="soft">{note}</p>}
      {children}
    </section>
  );
}

interface ToggleProps {
  label: string;
  note?: string;
  on: boolean;
  name: string;
  disabled?: boolean;
  change: (on: boolean) => void;
}

/** A switch with its words. */
export function Toggle({ label, note, on, name, disabled, change }: ToggleProps) {
  return (
    <label class="switch">
      <span class="words">
        {label}
        {note && <small>{note}</small>}
      </span>
      <input
        type="checkbox"
        role="switch"
        name={name}
        checked={on}
        aria-checked={on}
        disabled={disabled}
        onChange={(event) => change(event.currentTarget.checked)}
      />
    </label>
  );
}

interface ChoiceProps<T extends string> {
  legend: string;
  note?: string;
  name: string;
  value: T;
  choices: [value: T, words: string][];
  change: (value: T) => void;
}

/** One of a few. */
export function Choice<T extends string>({ legend, note, name, value, choices, change }: ChoiceProps<T>) {
  return (
    <fieldset class="choice">
      <legend>{legend}</legend>
      {choices.map(([choice, words]) => (
        <label>
          <input type="radio" name={name} value={choice} checked={choice === value} onChange={() => change(choice)} />
          {words}
        </label>
      ))}
      {note && <small>{note}</small>}
    </fieldset>
  );
}

interface TextProps {
  label: string;
  note?: string;
  name: string;
  value: string;
  change: (value: string) => void;
}

/** A line of text, stored when it is left. */
export function TextField({ label, note, name, value, change }: TextProps) {
  return (
    <label class="text">
      <span>{label}</span>
      <input name={name} value={value} maxLength={200} onInput={(event) => change(event.currentTarget.value)} />
      {note && <small>{note}</small>}
    </label>
  );
}
