import { readFileSync } from 'node:fs'
import { type Context, compile, contextOf, decide, explain, type PolicySet, type Request } from '@/lib/policy'
import { type Figure, median, secondsOf } from './measure'

const ROUNDS = 9
const PER_ROUND = 200

/** Decisions on the document's policy, against the same policy written by hand as a function: the limit of what can be. */
export async function policyBench(): Promise<Figure[]> {
  const compiled = compile(readFileSync('lib/policy/corpus/seed-policy.json', 'utf8'))
  if (!compiled.ok) throw new Error('The seed is not a policy.')
  const set: PolicySet = { identity: [{ id: 'seed', name: 'SelfManageMFA', type: 'managed', policy: compiled.policy }] }
  const requests = allRequests()
  for (const request of requests) {
    const [ours, byHand] = [decide(set, request).outcome, decideByHand(request)]
    if (ours !== byHand) throw new Error(`The two disagree on ${JSON.stringify(request)}: ${ours}, ${byHand}.`)
  }

  const times = { engine: [] as number[], hand: [] as number[], trace: [] as number[] }
  for (let round = 0; round < ROUNDS; round++) {
    times.engine.push(secondsOf(() => repeat(requests, (request) => decide(set, request))))
    times.hand.push(secondsOf(() => repeat(requests, decideByHand)))
    times.trace.push(secondsOf(() => repeat(requests, (request) => explain(set, request))))
  }
  // The first round warms up.
  const perSecond = (list: readonly number[]) => (requests.length * PER_ROUND) / median(list.slice(1))
  const [engine, hand, trace] = [perSecond(times.engine), perSecond(times.hand), perSecond(times.trace)]
  const shown = (value: number) => Math.round(value).toLocaleString('en')
  const note = `${requests.length} requests, all agreed on before`
  return [
    { what: 'by hand (the limit)', value: shown(hand), unit: 'decisions/s', note },
    { what: 'engine', value: shown(engine), unit: 'decisions/s', baseline: 'the limit', ratio: engine / hand },
    {
      what: 'engine, with the whole trace',
      value: shown(trace),
      unit: 'decisions/s',
      baseline: 'the limit',
      ratio: trace / hand,
    },
  ]
}

function repeat(requests: readonly Request[], ask: (request: Request) => unknown): void {
  for (let i = 0; i < PER_ROUND; i++) for (const request of requests) ask(request)
}

const ACTIONS = [
  'CreateVirtualMFADevice',
  'EnableMFADevice',
  'GetUser',
  'ListMFADevices',
  'ListVirtualMFADevices',
  'ResyncMFADevice',
  'DeactivateMFADevice',
  'GetMFADevice',
  'DeleteVirtualMFADevice',
  'ListUsers',
  'ChangePassword',
  'CreateAccessKey',
]
const USER = 'arn:aws:iam::123456789012:user/'

function allRequests(): Request[] {
  const resources = [`${USER}alice`, `${USER}bob`, 'arn:aws:iam::123456789012:mfa/alice', '*']
  return ACTIONS.flatMap((name) =>
    resources.flatMap((resource) =>
      ['true', 'false', undefined].map((mfa) => ({
        action: `iam:${name}`,
        resource,
        principalArn: `${USER}alice`,
        context: contextOf({ 'aws:username': 'alice', ...(mfa && { 'aws:MultiFactorAuthPresent': mfa }) }),
      })),
    ),
  )
}

const EXEMPT = new Set(
  [
    'CreateVirtualMFADevice',
    'EnableMFADevice',
    'GetUser',
    'ListMFADevices',
    'ListVirtualMFADevices',
    'ResyncMFADevice',
  ].map((name) => `iam:${name}`),
).add('sts:GetSessionToken')
const OWN = new Set(
  ['DeactivateMFADevice', 'EnableMFADevice', 'GetUser', 'GetMFADevice', 'ListMFADevices', 'ResyncMFADevice'].map(
    (name) => `iam:${name}`,
  ),
)

/** The document's policy as somebody would write it who needed no other, and had to be quick. */
function decideByHand({ action, resource, context }: Request) {
  const values = context as Context // made by contextOf above
  const value = (key: string) => values.entries.get(key)?.value
  if (!EXEMPT.has(action) && value('aws:multifactorauthpresent') !== 'true') return 'explicitDeny'
  if (action === 'iam:ListVirtualMFADevices') return 'allow'
  const rest = resource.startsWith('arn:aws:iam::') ? resource.slice(resource.indexOf(':', 13) + 1) : ''
  if (action === 'iam:CreateVirtualMFADevice') return rest.startsWith('mfa/') ? 'allow' : 'implicitDeny'
  return OWN.has(action) && rest === `user/${value('aws:username')}` ? 'allow' : 'implicitDeny'
}
