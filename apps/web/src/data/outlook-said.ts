/** What the server says of what will happen, in the words of the screens. */
export type {
  CalibrationSaid,
  CapacitySaid,
  CausesSaid,
  Curves,
  GainsOf as GainOf,
  LeverSaid as Lever,
  LeversSaid,
  Made,
  OutlookSaid as Outlook,
  ScheduleSaid,
  TriedSaid as TriedTogether,
} from '@throughline/diagnosis'
