/** The driver trees that ship: each a formula over a few measures, and what must be true of each. */

export interface TemplateSignal {
  readonly name: string
  readonly unit?: string
  readonly better: 'up' | 'down'
  readonly timing: 'leading' | 'lagging'
}

export interface DriverTemplate {
  readonly root: TemplateSignal
  /** Over the causes, each written as its place: `{0} / {1}`. */
  readonly formula: string
  readonly causes: readonly (TemplateSignal & { readonly condition: string })[]
}

const money = { unit: 'money' } as const

const cause = (
  name: string,
  better: 'up' | 'down',
  more: { condition: string; unit?: string; timing?: 'lagging' },
) => ({ name, better, timing: 'leading' as const, ...more })

export const driverTemplates = {
  revenuePerEmployee: {
    root: { name: 'Revenue per employee', better: 'up', timing: 'lagging', ...money },
    formula: '{0} / {1}',
    causes: [
      cause('Revenue', 'up', { condition: 'What is sold can be delivered by the people we have', ...money }),
      cause('Heads', 'down', { condition: 'Work falls away before people do', unit: 'people' }),
    ],
  },
  contributionMargin: {
    root: { name: 'Contribution margin', better: 'up', timing: 'lagging', unit: 'share' },
    formula: '({0} - {1}) / {0}',
    causes: [
      cause('Revenue', 'up', { condition: 'Price holds while volume grows', ...money }),
      cause('Variable cost', 'down', { condition: 'Delivery takes the days that were sold', ...money }),
    ],
  },
  pipelineCoverage: {
    root: { name: 'Pipeline coverage', better: 'up', timing: 'leading', unit: 'times' },
    formula: '{0} / ({1} - {2})',
    causes: [
      cause('Weighted open pipeline', 'up', {
        condition: 'Its odds are those of deals that closed',
        ...money,
      }),
      cause('Sales target', 'down', { condition: 'The target follows what delivery can carry', ...money }),
      cause('Won so far', 'up', { condition: 'Won means signed', ...money }),
    ],
  },
  salesVelocity: {
    root: { name: 'Sales velocity', better: 'up', timing: 'leading', unit: 'money a day' },
    formula: '{0} * {1} * {2} / {3}',
    causes: [
      cause('Opportunities', 'up', { condition: 'Each fits what we deliver well' }),
      cause('Win rate', 'up', {
        condition: 'Delivery confirms a promise before an offer leaves',
        unit: 'share',
      }),
      cause('Deal value', 'up', { condition: 'A larger deal is not a longer delivery', ...money }),
      cause('Cycle days', 'down', { condition: 'Decisions on our side wait for nobody', unit: 'days' }),
    ],
  },
  acquisitionToLifetime: {
    root: { name: 'Acquisition cost to lifetime value', better: 'up', timing: 'lagging', unit: 'times' },
    formula: '({0} * {1}) / {2}',
    causes: [
      cause('Margin per month', 'up', { condition: 'Support costs what was planned', ...money }),
      cause('Lifetime months', 'up', {
        condition: 'New clients see value in their first month',
        unit: 'months',
      }),
      cause('Acquisition cost', 'down', { condition: 'It counts the work before the sale', ...money }),
    ],
  },
} as const satisfies { [name: string]: DriverTemplate }

export type DriverTemplateName = keyof typeof driverTemplates

export const driverTemplateNames = Object.keys(driverTemplates) as [
  DriverTemplateName,
  ...DriverTemplateName[],
]
