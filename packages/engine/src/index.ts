export { type Random, seeded } from './random/random.ts'
