import { type ParseOptions, parseWithDraft } from './document'
import * as actions from './findings/actions'
import * as conditions from './findings/conditions'
import type { Check, Finding, FindingKind, Subject } from './findings/finding'
import * as mfa from './findings/mfa'
import * as redundancy from './findings/redundancy'
import * as resources from './findings/resources'
import * as shape from './findings/shape'
import { checkVariables } from './findings/variables'
import { checkWideGrants } from './findings/wide-grants'
import { lineStarts, positionIn } from './json'
import { startSteps } from './steps'

export type ValidateOptions = ParseOptions & {
  /** Are there users with a path in the account? Then the variable `aws:username` deserves a warning. */
  readonly usersWithPaths?: boolean
}

const CHECKS: readonly Check[] = [
  shape.checkVersion,
  shape.checkSize,
  shape.checkEmptyParts,
  redundancy.checkRedundantStatements,
  shape.checkNotPrincipal,
  actions.checkActionNames,
  redundancy.checkRedundantActions,
  actions.checkNotActionWithAllow,
  checkWideGrants,
  resources.checkArns,
  redundancy.checkRedundantResources,
  resources.checkResourceTypes,
  resources.checkUserPaths,
  checkVariables,
  conditions.checkKeys,
  conditions.checkQualifiers,
  conditions.checkForAllValuesInAllow,
  conditions.checkNull,
  conditions.checkBooleans,
  conditions.checkKeysOfDifferentCase,
  conditions.checkTypes,
  conditions.checkWildcards,
  conditions.checkRegions,
  conditions.checkRanges,
  mfa.checkBoolIfExists,
  mfa.checkExemptions,
  mfa.checkSecondDevice,
  mfa.checkOwnUser,
]

/** The largest quota of all, that of the inline policies of a role; beyond it only the size is worth a remark. */
const LONGEST = 10_240

const ORDER: readonly FindingKind[] = ['error', 'security-warning', 'warning', 'suggestion']

/**
 * Text -> findings, the gravest first and then by place. A document that does not parse gives its problems as errors with
 * code `malformed`. Names of checks are those of AWS Access Analyzer where it has them (user guide, "Access Analyzer policy
 * check reference"). Action names are judged for the services of the catalogue only; all services are known by prefix.
 * Never throws on a document.
 */
export function validate(text: string, options: ValidateOptions = {}): readonly Finding[] {
  const parsed = parseWithDraft(text, options)
  if (!parsed.ok) {
    return parsed.problems.map(({ message, detail, path, line, column }) => {
      return { kind: 'error', code: 'malformed', name: message, message: detail, path, line, column }
    })
  }
  const subject: Subject = {
    text,
    policy: parsed.policy,
    draft: parsed.draft,
    kind: options.kind ?? 'identity',
    managed: options.managed ?? false,
    usersWithPaths: options.usersWithPaths ?? false,
  }
  const starts = lineStarts(text)
  // Checks compare names with names, not requests with patterns: the length of the document bounds them, not the steps.
  startSteps(Number.POSITIVE_INFINITY)
  const checks = shape.quotaLength(text) > LONGEST ? [shape.checkSize] : CHECKS
  return checks
    .flatMap((check) => check(subject))
    .sort((a, b) => ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind) || a.at - b.at)
    .map(({ at, ...finding }) => ({ ...finding, ...positionIn(starts, at) }))
}
