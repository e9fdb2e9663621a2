/** Answers about pools as text, for tables. Futures are kept to the last bit. */
import type { PoolForeseen } from '@throughline/diagnosis'

export type PoolSaid = { readonly foreseen: PoolForeseen } | { readonly fault: string }

export function poolText(said: PoolSaid): string {
  if ('fault' in said) return JSON.stringify(said)
  const { wholes, ...rest } = said.foreseen
  return JSON.stringify({
    foreseen: { ...rest, wholes: wholes.map(whole => ({ ...whole, ...inText(whole.futures) })) },
  })
}

/** @throws where whoever played it met a fault */
export function poolIn(text: string): PoolForeseen {
  const said = JSON.parse(text) as PoolSaid
  if ('fault' in said) throw new Error(said.fault)
  const { wholes, ...rest } = said.foreseen
  return {
    ...rest,
    wholes: wholes.map(({ futures, ...whole }) =>
      futures ? { ...whole, futures: futuresIn(futures as unknown as string) } : whole,
    ),
  }
}

function inText(futures: Float32Array | undefined): { futures?: string } {
  if (!futures) return {}
  return { futures: Buffer.from(futures.buffer, futures.byteOffset, futures.byteLength).toString('base64') }
}

function futuresIn(text: string): Float32Array {
  const bytes = Buffer.from(text, 'base64')
  return new Float32Array(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength))
}
