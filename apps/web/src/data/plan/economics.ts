/** What the engine knows of value over time and of order, for those who show it. */
export {
  byCd3,
  costOfDelayPerDay,
  shipOrRework,
  type ValueProfile,
  valueRealised,
} from '@throughline/engine'
