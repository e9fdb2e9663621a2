import { KERNEL_BASE64 } from './kernel-binary.ts'
import { bytesOf, type Kernel, laidOut, type SampledNetwork } from './program.ts'

interface WasmApi {
  Memory: new (limits: { initial: number }) => { buffer: ArrayBuffer }
  Module: new (bytes: Uint8Array) => object
  Instance: new (module: object, imports: object) => { exports: object }
}

/**
 * The kernel as WebAssembly, or null where the host has none (or none with vectors): the plain twin then does the
 * same, slower.
 */
export function wasmKernel(network: SampledNetwork, trials: number, spareBytes = 0): Kernel | null {
  const api = (globalThis as { WebAssembly?: WasmApi }).WebAssembly
  if (!api) return null
  compiled ??= compile(api)
  if (compiled === 'none') return null
  const from = Math.ceil(bytesOf(network, trials) / 64) * 64
  const memory = new api.Memory({ initial: Math.ceil((from + spareBytes) / 65536) })
  const instance = new api.Instance(compiled, { env: { memory } })
  const exports = instance.exports as Record<string, (pointer: number) => void>
  const layout = laidOut(network, trials, memory.buffer)
  return {
    layout,
    sample: () => exports.sample(layout.pointer),
    place: () => exports.place(layout.pointer),
    tally: () => exports.tally(layout.pointer),
    run: () => exports.run(layout.pointer),
    policy: pointer => exports.policy(pointer),
    spare: { buffer: memory.buffer, from },
  }
}

let compiled: object | 'none' | undefined

function compile(api: WasmApi): object | 'none' {
  try {
    return new api.Module(decoded(KERNEL_BASE64))
  } catch {
    return 'none'
  }
}

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'

function decoded(text: string): Uint8Array {
  const stripped = text.replace(/=+$/, '')
  const bytes = new Uint8Array(Math.floor((stripped.length * 3) / 4))
  let word = 0
  let bits = 0
  let filled = 0
  for (const letter of stripped) {
    word = (word << 6) | ALPHABET.indexOf(letter)
    bits += 6
    if (bits >= 8) {
      bits -= 8
      bytes[filled++] = (word >> bits) & 255
    }
  }
  return bytes
}
