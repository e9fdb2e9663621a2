/** What the server says of what will happen, in the words of the screens. */
export type {
  LeverSaid as Lever,
  OutlookSaid as Outlook,
  TriedSaid as TriedTogether,
} from '@throughline/diagnosis'
