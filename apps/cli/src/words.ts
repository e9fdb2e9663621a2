/** Names in code as they are typed on a command line: `dueOn` is `--due-on`. */

export function kebab(name: string): string {
  return name.replace(/[A-Z]/g, letter => `-${letter.toLowerCase()}`)
}
