import { operation } from '@/lib/gate/operation'
import { type Budget, decide, MAX_STEPS, type PolicySet } from '@/lib/policy'
import { boolean, type Infer, integer, list, optional, record, string } from '@/lib/shape/shape'
import { arn } from '../shapes'
import { type ExplainedVerdict, explainedAnswer, explainedVerdict } from './explain-simulation'
import { type PolicySource, policiesOf, policySource } from './policy-source'
import { policyDocuments, policyExclusions, simulation, simulationCost } from './shapes'
import { questionsOf, type SimulatedCall } from './simulate'
import { heldBy } from './simulate-principal-policy'

const input = record({
  PolicySourceArn: arn,
  /** The change: what is added to the policies of the principal, what is left out, and the boundary in place of the present one. */
  PolicyInputList: optional(policyDocuments),
  PolicyExclusionList: optional(policyExclusions),
  PermissionsBoundaryPolicyInputList: optional(policyDocuments),
  Requests: list(record({ ActionName: string({ min: 3, max: 128 }), ResourceArn: string({ min: 1, max: 2048 }) }), {
    max: 500,
  }),
  Sessions: list(record({ Name: string({ min: 1, max: 64 }), ContextEntries: simulation.ContextEntries }), { max: 8 }),
  Marker: optional(string({ pattern: '\\d{1,6}' })),
})

const verdict = record(explainedVerdict)

/**
 * Compares what the policies of a user, group or role decide with what they would decide after a change: every request in
 * every session, by the engine of the simulator. Returns only those whose decision differs, with the deciding statement of
 * both sides. Not an operation of AWS: it belongs to the console's preview of a change. A caller who may simulate the
 * principal's policies may call it, for it says what two simulations say. A page ends early if it is much work.
 */
export const ComparePrincipalSimulations = operation({
  action: 'iam:SimulatePrincipalPolicy',
  access: 'Read',
  summary: 'Compares what the policies of a user, group or role decide before and after a change.',
  unrecorded: true,
  cost: simulationCost,

  input,
  output: record({
    /** How many answers this page compares. */
    Asked: integer(),
    Changed: list(
      record({
        Session: string({}),
        ActionName: string({}),
        ResourceArn: string({}),
        Before: verdict,
        After: verdict,
      }),
    ),
    IsTruncated: boolean,
    Marker: optional(string({})),
  }),

  resource: ({ PolicySourceArn }) => PolicySourceArn,

  async reserve({ input, account, store }) {
    const place = { store, account }
    const source = await policySource(place, input.PolicySourceArn)
    return {
      source,
      before: await policiesOf(place, source),
      after: await policiesOf(place, source, input.PolicyExclusionList),
    }
  },

  async prepare(input, held, { budget, rest }) {
    const askings = askingsOf(input, held)
    const first = Number(input.Marker ?? 0)
    const given = budget.left
    const changed: Change[] = []
    let asked = 0
    for (const asking of askings.slice(first)) {
      // No decision starts that could run out of steps earlier than at the gate, because its result could differ.
      if (asked > 0 && (budget.left < 2 * MAX_STEPS || given - budget.left >= MOST_STEPS)) break
      const change = compared(asking, budget)
      asked += 1
      if (change) changed.push(change)
      if (asked % TURN === 0) await rest()
    }
    const next = first + asked
    const isCut = next < askings.length
    return { Asked: asked, Changed: changed, IsTruncated: isCut, ...(isCut && { Marker: String(next) }) }
  },

  async run(_, page) {
    return page
  },
})

/** The steps that end a page, and the answers after which others get a turn. */
const MOST_STEPS = MAX_STEPS
const TURN = 50

type Held = { source: PolicySource; before: PolicySet; after: PolicySet }
type Asking = { session: string; before: SimulatedCall; after: SimulatedCall }
type Change = {
  Session: string
  ActionName: string
  ResourceArn: string
  Before: ExplainedVerdict
  After: ExplainedVerdict
}

/** Every request in every session, the sessions one after the other. Throws InvalidInput. */
function askingsOf({ Requests, Sessions, ...change }: Infer<typeof input>, { source, before, after }: Held): Asking[] {
  const ActionNames = [...new Set(Requests.map(({ ActionName }) => ActionName))]
  return Sessions.flatMap(({ Name: session, ContextEntries }) => {
    const asked = { PolicySourceArn: change.PolicySourceArn, ActionNames, ContextEntries }
    const { PolicyInputList, PermissionsBoundaryPolicyInputList } = change
    const changed = { ...asked, PolicyInputList, PermissionsBoundaryPolicyInputList }
    const ask = questionsOf(asked, heldBy({ source, own: before }, asked))
    const askChanged = questionsOf(changed, heldBy({ source, own: after }, changed))
    return Requests.map(({ ActionName, ResourceArn }) => ({
      session,
      before: ask(ActionName, ResourceArn),
      after: askChanged(ActionName, ResourceArn),
    }))
  })
}

function compared({ session, before, after }: Asking, budget: Budget): Change | undefined {
  const [was, is] = [decide(before.set, before.request, budget), decide(after.set, after.request, budget)]
  if (was.outcome === is.outcome) return undefined
  const { action, resource } = before.request
  return {
    ...{ Session: session, ActionName: action, ResourceArn: resource },
    Before: explainedAnswer({ ...before, decision: was }),
    After: explainedAnswer({ ...after, decision: is }),
  }
}
