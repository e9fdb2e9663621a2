import { describe, it } from 'vitest'
import { provenByMisalignment } from '../alignment.cases.ts'

describe('bridging', () => {
  it.each([
    ['impossible-promise', 'bridge'],
    ['scope-creep', 'scope'],
    ['not-ready', 'bridge'],
    ['powerless-bridge', 'bridge'],
    ['bridge-bottleneck', 'bridge'],
    ['no-bridge-owner', 'bridge'],
    ['seller-gone', 'bridge'],
  ] as const)('%s finds what was put in, and is silent without it or its system', provenByMisalignment)

  it('forecasts no promise while forecasting is off', () =>
    provenByMisalignment('impossible-promise', 'forecast'))
})
