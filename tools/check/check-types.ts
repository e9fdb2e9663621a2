import { types } from './projects.ts'

const { ok, output } = await types()
process.stdout.write(output)
process.exitCode = ok ? 0 : 1
