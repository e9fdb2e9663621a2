/** A state as it is read: `sameAs` is 'Same as'. */
export function stateWord(state: string): string {
  const words = state.replace(/([A-Z])/g, letter => ` ${letter.toLowerCase()}`)
  return words.charAt(0).toUpperCase() + words.slice(1)
}
