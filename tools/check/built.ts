import { globSync, statSync } from 'node:fs'
import { join } from 'node:path'

/** Whether the built web app is there and no older than anything it is built from. */
export function isBuilt(root: string): boolean {
  const page = statSync(join(root, 'apps/web/dist/index.html'), { throwIfNoEntry: false })
  if (page === undefined) return false
  const sources = globSync(
    ['apps/web/{src,public}/**/*', 'apps/web/*.{html,ts,json}', 'packages/*/src/**/*'],
    { cwd: root },
  )
  return [...sources, 'package-lock.json'].every(path => {
    const source = statSync(join(root, path), { throwIfNoEntry: false })
    return source === undefined || source.mtimeMs <= page.mtimeMs
  })
}
