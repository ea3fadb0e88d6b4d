import { operation } from '@/lib/gate/operation'
import { type Budget, type Finding, MAX_STEPS, newBudget, type PolicyKind, type Said, validate } from '@/lib/policy'
import { integer, list, optional, pagesOnly, record, string } from '@/lib/shape/shape'
import { simulationCost } from './shapes'

const KINDS = ['identity', 'boundary', 'session', 'resource', 'trust', 'scp'] as const satisfies readonly PolicyKind[]

/** Findings as the console shows them. */
export const findingsShape = list(
  record({
    Kind: string({ values: ['error', 'security-warning', 'warning', 'suggestion'] }),
    Code: string({}),
    Name: string({}),
    Message: string({}),
    /** The message as data: which sentence, and the values in it. */
    Said: pagesOnly(
      record({
        Sentence: string({}),
        Values: list(record({ Name: string({}), Text: optional(string({})), Texts: optional(list(string({}))) })),
      }),
    ),
    Line: integer(),
    Column: integer(),
  }),
)

/**
 * The findings on one text, at the cost of a budget. It takes no more than the steps of one decision, and says in the last
 * finding when they were too few.
 */
export function findingsWithin(budget: Budget, text: string, kind: PolicyKind) {
  const own = newBudget(Math.min(MAX_STEPS, budget.left))
  const given = own.left
  const findings = validate(text, { kind }, own).map(told)
  budget.left -= given - own.left
  return findings
}

/**
 * Returns the validator's findings on given policies. Not an operation of AWS: it belongs to the product's own
 * simulator. A caller who may simulate given policies may call it. All policies together may take the steps of one
 * decision; a policy for which too few steps are left says so in its last finding.
 */
export const CheckPolicies = operation({
  action: 'iam:SimulateCustomPolicy',
  access: 'Read',
  summary: 'Checks given policies for errors and traps.',
  unrecorded: true,
  cost: simulationCost,

  input: record({
    Policies: list(record({ Document: string({ min: 1, max: 262_144 }), Kind: string({ values: KINDS }) }), {
      max: 50,
    }),
  }),
  output: record({
    /** The findings of each policy, in their order. */
    Checked: list(
      record({
        Findings: findingsShape,
      }),
    ),
  }),

  resource: () => '*',

  // The texts are not read before the caller is authorized.
  async reserve() {},

  async prepare({ Policies }, _, { budget, rest }) {
    const own = newBudget(Math.min(MAX_STEPS, budget.left))
    const given = own.left
    const Checked = []
    for (const { Document, Kind } of Policies) {
      Checked.push({ Findings: validate(Document, { kind: Kind }, own).map(told) })
      await rest()
    }
    budget.left -= given - own.left
    return { Checked }
  },

  async run(_, checked) {
    return checked
  },
})

const told = ({ kind, code, name, message, said, line, column }: Finding) => ({
  ...{ Kind: kind, Code: code, Name: name, Message: message, Said: saidAsShape(said), Line: line, Column: column },
})

const saidAsShape = ({ id, values }: Said) => ({
  Sentence: id,
  Values: Object.entries<string | readonly string[] | undefined>(values).flatMap(([Name, value]) => {
    if (value === undefined) return []
    return [typeof value === 'string' ? { Name, Text: value } : { Name, Texts: [...value] }]
  }),
})
