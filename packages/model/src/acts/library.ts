import { choice, maybe, ref, text } from '../grammar/fields.ts'
import { shippedPractices, shippedSkills } from '../learning/shipped.ts'
import { subjects } from '../subjects.ts'
import type { Act } from './act.ts'

/** Where each use of a lesson is kept, and the verb that says it. */
const uses = {
  shown: { verb: 'show', field: 'shownAt' },
  taken: { verb: 'take', field: 'takenAt' },
  refused: { verb: 'refuse', field: 'refusedAt' },
} as const

/** A lesson stood beside a record: shown, taken or refused there; each is counted once at each place. */
export const useLesson: Act = {
  name: 'lesson.use',
  label: 'Count its use',
  help: 'A lesson was shown, taken or refused beside a record.',
  asks: {
    lesson: ref('Lesson', 'lesson'),
    at: ref('At', subjects),
    how: choice('How', ['shown', 'taken', 'refused']),
    because: maybe(text('Why', { help: 'Asked for where it is refused.' })),
  },
  commands: (world, told, moment) => {
    const lesson = world.one('lesson', String(told.lesson))
    const { verb, field } = uses[told.how as keyof typeof uses]
    const places = lesson?.[field] ?? []
    if (!lesson || places.includes(String(told.at))) return []
    const because = told.because === undefined ? {} : { because: String(told.because) }
    const fields = { [field]: [...places, told.at] }
    return [{ id: moment.newId(), kind: 'lesson', verb, subject: lesson.id, fields, ...because }]
  },
}

/** Somebody has read or completed a practice. */
export const markPractice: Act = {
  name: 'practice.mark',
  label: 'Mark',
  help: 'You have read it, or completed it.',
  asks: { practice: ref('Practice', 'practice'), how: choice('How', ['read', 'completed']) },
  commands: (world, told, moment) => {
    const practice = world.one('practice', String(told.practice))
    const reader = world.one('person', moment.actor)
    const field = told.how === 'read' ? 'readBy' : 'completedBy'
    const people = practice?.[field] ?? []
    if (!practice || !reader || people.includes(reader.id)) return []
    const verb = told.how === 'read' ? 'read' : 'complete'
    const fields = { [field]: [...people, reader.id] }
    return [{ id: moment.newId(), kind: 'practice', verb, subject: practice.id, fields }]
  },
}

/** Fills the library with what ships; what is there by that name is left alone. */
export const shipLibrary: Act = {
  name: 'library.shipped',
  label: 'Begin with what ships',
  help: 'The path of bridge leads with its three skills, and the first practices.',
  asks: {},
  commands: (world, _told, moment) => {
    const skills = shippedSkills.map(skill => {
      const there = world.all('skill').find(each => sameName(each.name, skill.name))
      return { ...skill, id: there?.id ?? moment.newId(), there: there !== undefined }
    })
    const skillIds = new Map(skills.map(skill => [skill.name, skill.id]))
    const practices = shippedPractices.filter(
      shipped => !world.all('practice').some(each => sameName(each.title, shipped.title)),
    )
    return [
      ...skills
        .filter(skill => !skill.there)
        .map(({ id, name, description }) => ({
          id: moment.newId(),
          kind: 'skill',
          verb: 'add',
          subject: id,
          fields: { name, description },
        })),
      ...practices.map(({ skills: named, ...fields }) => ({
        id: moment.newId(),
        kind: 'practice',
        verb: 'add',
        subject: moment.newId(),
        fields: { ...fields, ...(named ? { skills: named.map(name => skillIds.get(name)) } : {}) },
      })),
    ]
  },
}

function sameName(a: string, b: string): boolean {
  return a.trim().toLowerCase() === b.trim().toLowerCase()
}
