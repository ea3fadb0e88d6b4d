import { splitArn } from './arn'
import type { Fault, PolicyDraft, StatementDraft, TextList, TextNode } from './grammar'
import { isAcceptableDate } from './operators/date'
import { OPERATORS, parseOperator } from './operators/table'
import { LEGACY, legacyArn, resourceFault } from './resource-form'
import { type Said, say } from './sentences/said'
import type { PolicyKind } from './types'

/** What the stages need to know besides the document. */
export type DocumentUse = { readonly kind: PolicyKind; readonly managed: boolean }

type Stage = (draft: PolicyDraft, use: DocumentUse) => readonly Fault[]

/**
 * The checks after the syntax, in AWS's order; only the first stage with a fault reports. Order and messages follow
 * recordings of CreatePolicy. Unknown services, actions and condition keys are accepted.
 */
export const STAGES: readonly Stage[] = [
  checkVersion,
  checkPrincipal,
  checkLegacy,
  checkSidsUnique,
  checkSidLetters,
  checkActionsPresent,
  checkResourcesPresent,
  checkResourceForm,
  checkActionForm,
  checkTrustActions,
]

const NONE: readonly Fault[] = []

/** The faults of each text in one element of every statement. */
function faultsOfEach(
  draft: PolicyDraft,
  pick: (statement: StatementDraft) => TextList | undefined,
  check: (value: TextNode) => Fault | undefined,
): readonly Fault[] {
  const faults: Fault[] = []
  for (const statement of draft.statements) {
    for (const value of pick(statement)?.values ?? []) {
      const fault = check(value)
      if (fault !== undefined) faults.push(fault)
    }
  }
  return faults
}

function checkVersion(draft: PolicyDraft, use: DocumentUse): readonly Fault[] {
  if (!use.managed || draft.version?.text === '2012-10-17') return []
  return [
    {
      message: 'Policy document must be version 2012-10-17 or greater.',
      said: say('versionNeeded'),
      at: draft.version?.at ?? draft.at,
      path: 'Version',
    },
  ]
}

/** An identity policy is about its holder, so naming a principal is an error; a resource policy must name one. */
function checkPrincipal(draft: PolicyDraft, use: DocumentUse): readonly Fault[] {
  const needsPrincipal = use.kind === 'resource' || use.kind === 'trust'
  return draft.statements.flatMap((statement) => {
    const { principal, path, from } = statement
    if (!needsPrincipal) {
      if (principal === undefined) return []
      const said = say('principalNotHere')
      return [
        { message: 'Policy document should not specify a principal.', said, at: principal.at, path: principal.path },
      ]
    }
    if (principal === undefined) {
      const said = say('principalNeeded')
      return [{ message: 'Missing required field Principal', said, at: from, path }]
    }
    return principal.entries.flatMap(({ type, value }) => invalidPrincipal(type, value))
  })
}

function invalidPrincipal(type: string, value: TextNode): readonly Fault[] {
  const isArn = splitArn(value.text).length === 6 && value.text.startsWith('arn:')
  const readable =
    type === 'AWS'
      ? isArn || /^[0-9]{12}$/.test(value.text) || /^A[A-Z0-9]{15,127}$/.test(value.text)
      : value.text !== ''
  if (value.text === '*' || (readable && !/[*?]/.test(value.text))) return []
  return [
    {
      message: `Invalid principal in policy: "${type}":"${value.text}"`,
      said: say('principalForm'),
      at: value.at,
      path: value.path,
    },
  ]
}

function checkLegacy(draft: PolicyDraft, use: DocumentUse): readonly Fault[] {
  const faults: Fault[] = []
  for (const { effect } of draft.statements) {
    if (effect.text === 'Allow' || effect.text === 'Deny') continue
    const { at, path } = effect
    faults.push({ message: LEGACY, said: say('effectCase'), at, path })
  }
  for (const { conditions } of draft.statements) for (const one of conditions) faults.push(...badDates(one))
  for (const { resource } of draft.statements) {
    if (resource === undefined) continue
    // Faithful: if any resource has a fault of form, AWS reports no resource for legacy parsing.
    if (resource.values.some((value) => resourceFault(value, use.kind) !== undefined)) break
    faults.push(...resource.values.flatMap(legacyArn))
  }
  return faults
}

function badDates(condition: StatementDraft['conditions'][number]): readonly Fault[] {
  const operator = parseOperator(condition.operator)
  if (operator === undefined || OPERATORS[operator.base].family !== 'date') return NONE
  return condition.values.flatMap(({ text, at, path }) => {
    if (isAcceptableDate(text)) return []
    return [{ message: LEGACY, said: say('dateForm'), at, path }]
  })
}

function checkSidsUnique(draft: PolicyDraft): readonly Fault[] {
  const message = 'Statement IDs (SID) in a single policy must be unique.'
  const seen = new Set<string>()
  const faults: Fault[] = []
  for (const { sid } of draft.statements) {
    if (sid === undefined || sid.text === '') continue
    const { text, at, path } = sid
    if (seen.has(text)) faults.push({ message, said: say('sidTwice', { sid: text }), at, path })
    seen.add(text)
  }
  return faults
}

/** Policies of other services allow more in a Sid; IAM does not (user guide, "Sid"). */
function checkSidLetters(draft: PolicyDraft, use: DocumentUse): readonly Fault[] {
  if (use.kind === 'resource') return []
  return draft.statements.flatMap(({ sid }) => {
    if (sid === undefined || /^[0-9A-Za-z]*$/.test(sid.text)) return []
    const message =
      'Statement IDs (SID) must be alpha-numeric. Check that your input satisfies the regular expression [0-9A-Za-z]*'
    return [{ message, said: say('sidLetters'), at: sid.at, path: sid.path }]
  })
}

function checkActionsPresent(draft: PolicyDraft): readonly Fault[] {
  return missing(
    draft,
    (statement) => statement.action,
    'Policy statement must contain actions.',
    say('elementMissing', { name: 'Action', negated: 'NotAction' }),
  )
}

function checkResourcesPresent(draft: PolicyDraft, use: DocumentUse): readonly Fault[] {
  if (use.kind === 'trust') {
    return draft.statements.flatMap(({ resource }) => {
      if (resource === undefined) return []
      const said = say('resourceInTrust')
      return [{ message: `Has prohibited field ${resource.name}`, said, at: resource.at, path: resource.path }]
    })
  }
  return missing(
    draft,
    (statement) => statement.resource,
    'Policy statement must contain resources.',
    say('elementMissing', { name: 'Resource', negated: 'NotResource' }),
  )
}

function missing(
  draft: PolicyDraft,
  pick: (statement: StatementDraft) => TextList | undefined,
  message: string,
  said: Said,
): readonly Fault[] {
  const faults: Fault[] = []
  for (const statement of draft.statements) {
    const list = pick(statement)
    if (list !== undefined && list.values.length > 0) continue
    faults.push({ message, said, at: list?.at ?? statement.from, path: list?.path ?? statement.path })
  }
  return faults
}

function checkResourceForm(draft: PolicyDraft, use: DocumentUse): readonly Fault[] {
  return faultsOfEach(
    draft,
    ({ resource }) => resource,
    (value) => resourceFault(value, use.kind),
  )
}

function checkActionForm(draft: PolicyDraft): readonly Fault[] {
  return faultsOfEach(draft, ({ action }) => action, actionFault)
}

function actionFault({ text, at, path }: TextNode): Fault | undefined {
  if (text === '*') return undefined
  const colon = text.indexOf(':')
  if (colon === -1) {
    const message = 'Actions/Conditions must be prefaced by a vendor, e.g., iam, sdb, ec2, etc.'
    return { message, said: say('actionForm'), at, path }
  }
  if (text.includes(':', colon + 1)) {
    const message = 'Actions/Condition can contain only one colon.'
    return { message, said: say('actionColons'), at, path }
  }
  // Faithful: "*" alone is accepted before the colon; any other pattern there is refused.
  const vendor = text.slice(0, colon)
  if (vendor === '*' || /^[a-zA-Z0-9.-]*$/.test(vendor)) return undefined
  return { message: `Vendor ${vendor} is not valid`, said: say('actionService'), at, path }
}

const TRUST_ACTIONS = [
  'sts:*',
  'sts:assumerole*',
  'sts:assumerole',
  'sts:assumerolewithsaml',
  'sts:assumerolewithwebidentity',
  'sts:tagsession',
  'sts:setsourceidentity',
  'sts:setcontext',
]

function checkTrustActions(draft: PolicyDraft, use: DocumentUse): readonly Fault[] {
  if (use.kind !== 'trust') return []
  return faultsOfEach(draft, ({ action }) => action, trustActionFault)
}

function trustActionFault({ text, at, path }: TextNode): Fault | undefined {
  if (TRUST_ACTIONS.includes(text.toLowerCase())) return undefined
  const message = 'AssumeRole policy may only specify STS AssumeRole actions.'
  return { message, said: say('actionInTrust'), at, path }
}
