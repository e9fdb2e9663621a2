import { type AnyRecord, type Records, type Theme, themes, usesOf } from '@throughline/model'
import { counted } from '../at-work.ts'
import { type Detector, type Sight, type Spotted, shows } from '../detector.ts'
import { stakeUnknown } from '../stake.ts'

/** Said in one retrospective after another, or a lesson that was shown where it applied and never used. */
export const repeatedLesson: Detector = {
  code: 'repeated-lesson',
  leg: 'feedback',
  system: 'retrospectives',
  needs: 'history',
  spot: sight => [
    ...themes(sight.world)
      .filter(each => each.isRepeated && !isMended(each, sight))
      .map(themed),
    ...(sight.world.systemIsOn('library')
      ? sight.world.all('lesson').flatMap(each => unused(each, sight))
      : []),
  ],
}

/** A lesson of this theme has changed something after it was said last. */
function isMended({ theme, retros }: Theme, { world }: Sight): boolean {
  const last = retros.at(-1)!.stateAt
  const named = theme.toLowerCase()
  return world
    .all('lesson')
    .some(
      each =>
        each.changes !== undefined &&
        each.changedAt >= last &&
        (each.themes ?? []).some(one => one.trim().toLowerCase() === named),
    )
}

function themed({ theme, retros, votes }: Theme): Spotted {
  const on = retros.at(-1) as unknown as AnyRecord
  return {
    on,
    severity: 'note',
    sentence: `‘${theme}’ was said in ${counted(retros.length, 'retrospective')}, and nothing was changed by it.`,
    evidence: [
      ...retros.map(each => shows(each, `${each.stateAt.slice(0, 10)}: ${saidOf(each, theme)}`)),
      ...(votes > 0 ? [{ text: `${counted(votes, 'vote')} were given to it.` }] : []),
      { text: stakeUnknown },
    ],
    remedy: 'Write one lesson that changes one thing by name: a right, a cadence, a gate list or a practice.',
  }
}

function saidOf(retro: Records['retro'], theme: string): string {
  const named = theme.toLowerCase()
  return retro.items.find(each => each.theme?.trim().toLowerCase() === named)?.text ?? theme
}

function unused(on: Records['lesson'], { world }: Sight): Spotted[] {
  const { shown, taken, refused } = usesOf(on)
  if (shown < world.figure('repeatedLesson') || taken > 0 || refused > 0) return []
  return [
    {
      on,
      severity: 'note',
      sentence: `${on.key} was shown ${counted(shown, 'time')} where it applies, and was never used.`,
      evidence: (on.shownAt ?? []).flatMap(id => {
        const at = world.record(id)
        return at ? [shows(at, `Shown at ${at.key}.`)] : []
      }),
      remedy:
        'Turn it into something that happens by itself, such as a line of a gate list, or say when it applies.',
      command: { verb: 'edit' },
    },
  ]
}
