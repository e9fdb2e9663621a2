/** `throughline schema`: what an editor needs to help with a plan. */
import { planSchema } from '@throughline/host'
import type { Command } from 'commander'
import { type Answering, json } from './answering.ts'

export function addSchema(program: Command, { terminal, done }: Answering): void {
  program
    .command('schema')
    .summary('the JSON Schema of a plan in YAML, for editors')
    .description('Prints the JSON Schema of a plan. Editors use it to complete words and to mark slips.')
    .addHelpText('after', '\nExample:\n  throughline schema > plan.schema.json\n')
    .action(() => {
      terminal.out(json(planSchema()))
      done(0)
    })
}
