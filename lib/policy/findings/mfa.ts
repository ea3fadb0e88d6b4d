import { coversAction, matchesAction } from '../action'
import type { TextNode } from '../grammar'
import type { ConditionAtom, Operand, Statement } from '../types'
import { type FindingCheck, pairsOf, type Remark, remark, type StatementPair } from './finding'

/** Mistakes with MFA that AWS's own checks do not look for. Many real policies have one of them. */
const MFA = 'aws:multifactorauthpresent'

/** Reports whether this is a Deny for sessions without MFA, in any of the usual spellings, right or wrong. */
function isNoMfaDeny({ effect, conditions }: Statement): boolean {
  return effect === 'Deny' && conditions.some((atom) => atom.name === MFA && (saysFalse(atom) || saysNull(atom)))
}

const saysFalse = (atom: ConditionAtom) => atom.base === 'Bool' && atom.values.some(isTruth(false))
const saysNull = (atom: ConditionAtom) => atom.base === 'Null' && atom.values.some(isTruth(true))

function isTruth(truth: boolean): (operand: Operand) => boolean {
  return (operand) => operand.kind === 'bool' && operand.truth === truth
}

export const checkBoolIfExists: FindingCheck = (subject) =>
  pairsOf(subject).flatMap(({ statement, draft }) =>
    statement.conditions.flatMap((atom, i) => {
      const own = draft.conditions[i]
      if (statement.effect !== 'Deny' || atom.name !== MFA || own === undefined) return []
      const place = { at: own.from, path: own.path }
      if (saysFalse(atom) && !atom.ifExists) {
        const message =
          'Requests signed with an access key do not have this key, so Bool is false and the Deny lets them through. Write BoolIfExists.'
        return [remark('security-warning', 'Deny without MFA uses Bool', place, message)]
      }
      if (!saysNull(atom)) return []
      const message =
        'Console sessions without MFA have this key, with the value false, so this Deny lets them through. Write BoolIfExists.'
      return [remark('security-warning', 'Deny without MFA uses Null', place, message)]
    }),
  )

const DANGEROUS = ['iam:DeleteVirtualMFADevice', 'iam:DeactivateMFADevice', 'iam:CreateAccessKey']

export const checkExemptions: FindingCheck = (subject) =>
  pairsOf(subject).flatMap(({ statement, draft }) => {
    if (!isNoMfaDeny(statement) || !statement.action.negated) return []
    return (draft.action?.values ?? []).flatMap((node, i) => {
      const pattern = statement.action.patterns[i]
      if (pattern === undefined) return []
      return DANGEROUS.filter((action) => matchesAction(pattern, action.toLowerCase(), subject.work)).map((action) =>
        exempted(node, action),
      )
    })
  })

function exempted(node: TextNode, action: string): Remark {
  const message = `Without MFA ${action} stays possible: whoever has the password or a key alone can take the second factor away or make a key of his own.`
  return remark('security-warning', 'Dangerous action exempt from MFA', node, message)
}

/** With a stolen access key, an attacker adds a device (up to the limit of eight) and signs in with it. */
export const checkSecondDevice: FindingCheck = (subject) => {
  const pairs = pairsOf(subject)
  const denies = pairs.filter(({ statement }) => isNoMfaDeny(statement))
  const open = (action: string) =>
    pairs.some(({ statement }) => statement.effect === 'Allow' && coversAction(statement, action, subject.work)) &&
    denies.every(({ statement }) => !coversAction(statement, action, subject.work))
  if (denies.length === 0 || !open('iam:createvirtualmfadevice') || !open('iam:enablemfadevice')) return []
  return denies.slice(0, 1).map(({ draft }) => {
    const message =
      'Without MFA a user who already has a device can create and enable a second one: a stolen access key is enough to get a factor of one’s own. AWS’s own example has this hole.'
    return remark(
      'security-warning',
      'Second device without MFA',
      draft.action ?? { at: draft.from, path: draft.path },
      message,
    )
  })
}

const OWN_DEVICE_ACTIONS = ['iam:EnableMFADevice', 'iam:DeactivateMFADevice', 'iam:ResyncMFADevice']

/** An Allow that lists device actions one by one is meant for the user's own; without the variable it covers all users. */
export const checkOwnUser: FindingCheck = (subject) => pairsOf(subject).flatMap(judgeOwnUser)

function judgeOwnUser({ statement, draft }: StatementPair): readonly Remark[] {
  if (statement.effect !== 'Allow' || statement.action.negated || statement.conditions.length > 0) return []
  const reachesOthers = statement.resource?.patterns.some((pattern) => {
    if (pattern.kind === 'everything') return true
    const { shape, head } = pattern.arn.parts[5]
    return shape === 'any' || ((shape === 'prefix' || shape === 'glob') && 'user/'.startsWith(head.slice(0, 5)))
  })
  if (!reachesOthers) return []
  return (draft.action?.values ?? []).flatMap((node) => {
    const action = OWN_DEVICE_ACTIONS.find((name) => name.toLowerCase() === node.text.toLowerCase())
    if (action === undefined) return []
    const message = `This allows ${action} on other users as well. For one’s own user write user/\${aws:username}.`
    return [remark('security-warning', 'MFA action on any user', node, message)]
  })
}
