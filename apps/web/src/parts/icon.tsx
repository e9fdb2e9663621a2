/** The names of the icons: places first, then deeds. */
export type IconName = keyof typeof drawings

/** A line icon on a 16 px grid in the colour of the text beside it. Never alone in content. */
export function Icon({ name, size = 16 }: { name: IconName; size?: number }) {
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 16 16"
      fill="none"
      stroke="currentColor"
      strokeWidth={1.4}
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
    >
      <path d={drawings[name]} />
    </svg>
  )
}

/** The mark of the product: three intentions, and the line that runs through them. */
export function Mark({ size = 20 }: { size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 20 20" fill="none" strokeLinecap="round" aria-hidden="true">
      <path d="M3 4.5h9M3 10h5.5M11.5 10H17M3 15.5h9" stroke="var(--text-3)" strokeWidth={1.4} />
      <path d="M15 2.5v2c0 3-5 2.5-5 5.5s5 2.5 5 5.500v2" stroke="var(--accent)" strokeWidth={1.8} />
    </svg>
  )
}

const circle = (x: number, y: number, r: number) =>
  `M${x - r} ${y}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0`

const drawings = {
  today: `${circle(8, 8, 5.5)}M8 4.8V8l2.2 1.4`,
  strategy: `M3 3v10M3 5h4M3 9h4M3 13h8${circle(9, 5, 1.6)}${circle(9, 9, 1.6)}`,
  gap: 'M2.5 12.5C6 12 8 8 13.5 3M7.6 9.8h1.2M10.6 9.5h.8M13 9.5h.5',
  plan: 'M2.5 4h6M5 8h7M8 12h5.5',
  loop: 'M13 8a5 5 0 1 1-1.6-3.7M13 2.5v2.7h-2.7',
  spaces:
    'M4 3h8a1.5 1.5 0 0 1 1.5 1.5v7A1.5 1.5 0 0 1 12 13H4a1.5 1.5 0 0 1-1.5-1.5v-7A1.5 1.5 0 0 1 4 3ZM6.5 3v10',
  decisions: 'M8 13.5V8M8 8 3.5 3M8 8l4.5-5',
  signals: 'M2 9h2.5l2-5 3 8 2-4.5H14',
  bridge: 'M2 11.5h12M3.5 11.5V6M12.5 11.5V6M3.5 7c2.5 3 6.5 3 9 0',
  people: `${circle(6, 5.5, 2.2)}M2 13c.4-2.6 2-3.8 4-3.800s3.6 1.2 4 3.800M10.5 3.600a2.2 2.2 0 0 1 0 3.900M12 9.600c1.2.6 1.8 1.7 2 3.4`,
  health: 'M8 13S2.5 9.8 2.5 6.2A2.9 2.9 0 0 1 8 4.9a2.9 2.9 0 0 1 5.5 1.300C13.5 9.8 8 13 8 13Z',
  library: 'M3.5 3v10M6.5 3v10M9.5 3.300l3 9.5',
  settings: `M2.5 5h6.700M12.8 5h.7M2.5 11h.7M6.8 11h6.7${circle(11, 5, 1.8)}${circle(5, 11, 1.8)}`,
  findings: `${circle(7, 7, 4)}M10 10l3.5 3.5M7 5v2.200M7 9v.01`,
  search: `${circle(7, 7, 4)}M10 10l3.5 3.5`,
  plus: 'M8 3v10M3 8h10',
  close: 'm4 4 8 8M12 4l-8 8',
  right: 'm6 4 4 4-4 4',
  left: 'm10 4-4 4 4 4',
  down: 'm4 6 4 4 4-4',
  tick: 'm3.5 8.5 3 3 6-7',
  filter: 'M2.5 4h11M4.5 8h7M6.5 12h3',
  link: 'M6.5 9.5 9.5 6.500M7 5l1.5-1.500a2.8 2.8 0 0 1 4 4L11 9M9 11l-1.5 1.500a2.8 2.8 0 0 1-4-4L5 7',
  up: 'M8 13V3.500M4 7l4-4 4 4',
  clock: `${circle(8, 8, 5.5)}M8 5v3l2 1.2`,
  open: 'M6 3H3v10h10v-3M9 3h4v4M13 3 7.5 8.5',
  day: 'M3.5 3.500h9a1 1 0 0 1 1 1v8a1 1 0 0 1-1 1h-9a1 1 0 0 1-1-1v-8a1 1 0 0 1 1-1ZM2.5 6.500h11M5.5 2v2.500M10.5 2v2.5',
  keyboard:
    'M3 4.500h10a1 1 0 0 1 1 1v5a1 1 0 0 1-1 1H3a1 1 0 0 1-1-1v-5a1 1 0 0 1 1-1ZM5 9.500h6M4.5 7h.01M7 7h.01M9.5 7h.01M11.8 7h.01',
  dark: 'M12.8 9.800A5.3 5.3 0 0 1 6.2 3.200a5.3 5.3 0 1 0 6.6 6.600Z',
  light: `${circle(8, 8, 2.8)}M8 2v1M8 13v1M2 8h1M13 8h1M3.8 3.800l.7.7M11.5 11.500l.7.7M3.8 12.200l.7-.7M11.5 4.500l.7-.7`,
  undo: 'M5.5 3 2.8 5.700l2.7 2.700M3 5.700h6.500a3.5 3.5 0 0 1 0 7H6',
  more: 'M3.5 8h.01M8 8h.01M12.5 8h.01',
}
