import { spanOf } from '@/lib/operations/iam/simulator/findings'
import { givenPolicies } from '@/lib/operations/iam/simulator/given-policies'
import { outcomeWord, questionsOf } from '@/lib/operations/iam/simulator/simulate'
import { givenBy } from '@/lib/operations/iam/simulator/simulate-custom-policy'
import { type Decision, decide, type PolicySet } from '@/lib/policy'
import { type Check, type CheckedPolicy, readChecks } from '@/lib/simulator/check-file'
import { contextEntries } from '@/lib/simulator/context-entries'

/** The result of one file: how many decisions it expects, which of them differ, or why it could not be checked. */
export type CheckOutcome = { cells: number; differences: readonly string[]; problems: readonly string[] }

/** Reads a file that a check names, relative to the check. Throws if it does not exist. */
type ReadBeside = (path: string) => string

/** Compares the engine's decisions with those a file expects, without a server or a database. Never throws. */
export function runCheck(text: string, readBeside: ReadBeside): CheckOutcome {
  const read = readChecks(text)
  if (!read.ok) return malformed(read.problems)
  const outcomes = read.value.map((check) => outcomeOf(check, readBeside, read.value.length > 1))
  return {
    cells: outcomes.reduce((sum, { cells }) => sum + cells, 0),
    differences: outcomes.flatMap(({ differences }) => differences),
    problems: outcomes.flatMap(({ problems }) => problems),
  }
}

/** `isOneOfMany`: its lines say which check they belong to. */
function outcomeOf(check: Check, readBeside: ReadBeside, isOneOfMany: boolean): CheckOutcome {
  const about = isOneOfMany && check.about !== undefined ? `${check.about}: ` : ''
  try {
    const differences = differencesOf(check, readBeside).map((difference) => `${about}${difference}`)
    return { cells: check.expect.length, differences, problems: [] }
  } catch (thrown) {
    const problem = withNames(thrown instanceof Error ? thrown.message : String(thrown), namesIn(check))
    return malformed([`${about}${problem}`])
  }
}

const malformed = (problems: readonly string[]): CheckOutcome => ({ cells: 0, differences: [], problems })

function differencesOf(check: Check, readBeside: ReadBeside): string[] {
  const text = (policy: CheckedPolicy) => ('text' in policy ? policy.text : readBeside(policy.file))
  const input = {
    PolicyInputList: check.policies.map(text),
    ...(check.boundary && { PermissionsBoundaryPolicyInputList: [text(check.boundary)] }),
    ...(check.serviceControlPolicy && {
      OrderedOrganizationPolicyInputList: [{ ServiceControlPolicyInputList: [text(check.serviceControlPolicy)] }],
    }),
    ...(check.resourcePolicy && { ResourcePolicy: text(check.resourcePolicy) }),
    ...(check.caller !== undefined && { CallerArn: check.caller }),
    ActionNames: check.expect.map(({ action }) => action),
    ContextEntries: contextEntries(check.context),
  }
  const given = givenBy(input, NO_ACCOUNT)
  // AWS's simulator has no session policies, but a request may have one.
  const session = givenPolicies('SessionPolicy', check.sessionPolicy && [text(check.sessionPolicy)], {
    ...{ kind: 'session', type: 'session' },
  })
  const questionOf = questionsOf(input, { ...given, policies: { ...given.policies, session } })
  const names = namesIn(check)
  return check.expect.flatMap(({ action, resource, decision }) => {
    const { set, request } = questionOf(action, resource)
    const found = decide(set, request)
    const got = outcomeWord(found)
    if (got === decision) return []
    return [`${action} on ${resource}: expected ${decision}, got ${got} (${reasonOf(set, found, names)})`]
  })
}

// Used as the caller's account in a check without a caller.
const NO_ACCOUNT = '000000000000'

type Names = ReadonlyMap<string, string>

/** The words for policies, by the names that the simulation gives them. */
function namesIn({ policies, boundary, sessionPolicy, serviceControlPolicy, resourcePolicy }: Check): Names {
  const name = (policy: CheckedPolicy | undefined) =>
    policy?.name ?? (policy && 'file' in policy ? policy.file : undefined)
  return new Map([
    ...policies.map(
      (policy, index) => [`PolicyInputList.${index + 1}`, name(policy) ?? `policy ${index + 1}`] as const,
    ),
    ['PermissionsBoundaryPolicyInputList.1', name(boundary) ?? 'permissions boundary'],
    ['SessionPolicy.1', name(sessionPolicy) ?? 'session policy'],
    [
      'OrderedOrganizationPolicyInputList.1.ServiceControlPolicyInputList.1',
      name(serviceControlPolicy) ?? 'service control policy',
    ],
    ['ResourcePolicy', name(resourcePolicy) ?? 'resource policy'],
  ])
}

const withNames = (message: string, names: Names) =>
  [...names].reduce((said, [id, name]) => said.replace(`(${id},`, `(${name},`), message)

function reasonOf(set: PolicySet, { deciding, reason }: Decision, names: Names): string {
  if (!deciding) return reason === 'identity' ? 'no statement allows it' : `nothing allows it: ${reason}`
  const { policyId, policyName, sid, statementIndex } = deciding
  const line = spanOf(set, deciding)?.start.line
  const place = line === undefined ? '' : `, line ${line}`
  return `${names.get(policyId) ?? policyName}, statement ${sid || statementIndex + 1}${place}`
}
