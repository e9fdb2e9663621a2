/** What the server says of what will happen, in the words of the screens. */
export type {
  CausesSaid,
  Curves,
  GainsOf as GainOf,
  LeverSaid as Lever,
  LeversSaid,
  Made,
  OutlookSaid as Outlook,
  TriedSaid as TriedTogether,
} from '@throughline/diagnosis'
