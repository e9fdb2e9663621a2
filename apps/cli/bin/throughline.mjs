#!/usr/bin/env node
const major = Number(process.versions.node.split('.')[0])
if (major < 24) {
  console.error(
    `Throughline runs on Node 24; this is Node ${process.versions.node}. Run 'npm ci' in the project and start it with 'npx throughline', which brings the right one along.`,
  )
  process.exit(2)
}
const { main } = await import('../src/main.ts')
process.exitCode = await main(process.argv.slice(2))
