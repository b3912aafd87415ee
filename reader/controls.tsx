import { say } from '../i18n/say';

interface StepperProps {
  name: string;
  value: number;
  low: number;
  high: number;
  step: number;
  change: (value: number) => void;
}

/** Two buttons that make a number smaller and larger. */
export function Stepper({ name, value, low, high, step, change }: StepperProps) {
  const to = (next: number) => change(Math.min(high, Math.max(low, next)));
  return (
    <span class="group">
      <button type="button" disabled={value <= low} aria-label={say('smaller', name)} onClick={() => to(value - step)}>
        −
      </button>
      <span class="name">{name}</span>
      <button type="button" disabled={value >= high} aria-label={say('larger', name)} onClick={() => to(value + step)}>
        +
      </button>
    </span>
  );
}

interface ChoiceProps<T extends string> {
  name: string;
  value: string;
  choices: [value: T, word: string][];
  change: (value: T) => void;
}

/** A few words of which one is chosen. */
export function Choice<T extends string>({ name, value, choices, change }: ChoiceProps<T>) {
  return (
    <fieldset class="group">
      <legend>{name}</legend>
      {choices.map(([choice, word]) => (
        <button type="button" aria-pressed={choice === value} data-choice={choice} onClick={() => change(choice)}>
          {word}
        </button>
      ))}
    </fieldset>
  );
}
