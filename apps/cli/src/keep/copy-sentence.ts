/** How much a backup holds, in words. */
export function copySentence(count: { workspaces: number; facts: number; rows: number }): string {
  const { workspaces, facts, rows } = count
  return `${counted(facts, 'fact')} of ${counted(workspaces, 'workspace')} and ${counted(rows, 'row')} of accounts and settings`
}

function counted(number: number, word: string): string {
  return `${number.toLocaleString('en-GB')} ${word}${number === 1 ? '' : 's'}`
}
