/** 16 × 16 line drawings; all ours. */
const paths = {
  check: 'M3 8.5 6.5 12 13 4.5',
  warn: 'M8 2 14.5 13.5h-13ZM8 6.5v3.2M8 11.7v.1',
  info: 'M8 14A6 6 0 1 0 8 2a6 6 0 0 0 0 12ZM8 7.4V11M8 5v.1',
  settings:
    'M8 10.2a2.2 2.2 0 1 0 0-4.4 2.2 2.2 0 0 0 0 4.4ZM8 1.8v1.7M8 12.5v1.7M14.2 8h-1.7M3.5 8H1.8M12.4 3.6l-1.2 1.2M4.8 11.2l-1.2 1.2M12.4 12.4l-1.2-1.2M4.8 4.8 3.6 3.6',
  reader: 'M8 4.2C6.4 3 4.2 2.8 2 3v9.4c2.2-.2 4.4 0 6 1.2 1.6-1.2 3.8-1.4 6-1.2V3c-2.2-.2-4.4 0-6 1.2ZM8 4.2v9.4',
  outline: 'M2.5 4h11M5 8h8.5M7.5 12h6',
  more: 'M3 8h.8M7.6 8h.8M12.2 8h.8',
} as const;

/** A drawing beside a word; it says nothing by itself. */
export function Icon({ name }: { name: keyof typeof paths }) {
  return (
    <svg class={`icon icon-${name}`} viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
      <path
        d={paths[name]}
        fill="none"
        stroke="currentColor"
        stroke-width="1.5"
        stroke-linecap="round"
        stroke-linejoin="round"
      />
    </svg>
  );
}
