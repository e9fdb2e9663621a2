/** The words for chances (docs/guide, 'Words for chances'): whole per cents, never 0 or 100. */
export function chanceInWords(chance: number): string {
  const percent = chance < 0.005 ? '< 1 %' : chance >= 0.995 ? '> 99 %' : `${Math.round(100 * chance)} %`
  const whole = Math.round(100 * chance)
  const word =
    whole <= 10
      ? 'very unlikely'
      : whole <= 33
        ? 'unlikely'
        : whole <= 65
          ? 'even odds'
          : whole <= 89
            ? 'likely'
            : 'very likely'
  return `${word} (${percent})`
}
