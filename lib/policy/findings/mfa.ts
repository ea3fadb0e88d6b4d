import { coversAction, matchesAction } from '../action'
import type { TextNode } from '../grammar'
import { say } from '../sentences/said'
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
        return [remark('security-warning', 'deny-without-mfa-uses-bool', place, say('denyUsesBool'))]
      }
      if (!saysNull(atom)) return []
      return [remark('security-warning', 'deny-without-mfa-uses-null', place, say('denyUsesNull'))]
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
  return remark('security-warning', 'dangerous-action-exempt-from-mfa', node, say('exemptFromMfa', { action }))
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
    return remark(
      'security-warning',
      'second-device-without-mfa',
      draft.action ?? { at: draft.from, path: draft.path },
      say('secondDevice'),
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
    return [remark('security-warning', 'mfa-action-on-any-user', node, say('anyUser', { action }))]
  })
}
