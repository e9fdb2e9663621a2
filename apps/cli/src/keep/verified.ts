/** Everything an installation keeps, verified workspace by workspace. */
import { openLedger, type Place, type Verified, verifyAll } from '@throughline/host'

export async function verifiedAt(place: Place): Promise<Verified[]> {
  const ledger = await openLedger(place)
  try {
    const found: Verified[] = []
    for await (const each of verifyAll(ledger)) found.push(each)
    return found
  } finally {
    await ledger.close()
  }
}
