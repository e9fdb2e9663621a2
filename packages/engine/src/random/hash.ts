/** Spreads a 32-bit word over all 32 bits (finaliser of MurmurHash3, Appleby 2011): a bijection. */
export function mix32(word: number): number {
  let h = word | 0
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b)
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35)
  return h ^ (h >>> 16)
}

/** 32 bits of a text (FNV-1a over UTF-16 code units): stable across machines, not for secrets. */
export function hashText(text: string): number {
  let h = 0x811c9dc5
  for (let k = 0; k < text.length; k++) h = Math.imul(h ^ text.charCodeAt(k), 0x01000193)
  return mix32(h)
}
