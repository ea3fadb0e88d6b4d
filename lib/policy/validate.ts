import { NO_CONTEXT } from './context'
import { type ParseOptions, parseWithDraft } from './document'
import * as actions from './findings/actions'
import * as conditions from './findings/conditions'
import {
  type Finding,
  type FindingCheck,
  type FindingKind,
  type FindingSubject,
  type Remark,
  remark,
} from './findings/finding'
import * as mfa from './findings/mfa'
import * as redundancy from './findings/redundancy'
import * as resources from './findings/resources'
import * as shape from './findings/shape'
import * as trust from './findings/trust'
import { checkVariables } from './findings/variables'
import { checkWideGrants } from './findings/wide-grants'
import { lineStarts, positionIn } from './json'
import type { FindingCode } from './sentences/names'
import { type Said, say } from './sentences/said'
import { type Budget, MAX_STEPS, OutOfSteps, payFrom, startWork } from './steps'

export type ValidateOptions = ParseOptions & {
  /** Whether the account has users with a path: then the variable `aws:username` gets a warning. */
  readonly usersWithPaths?: boolean
}

const CHECKS: readonly FindingCheck[] = [
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
  trust.checkTrustOfEverybody,
  trust.checkMfaIfExists,
]

/** The largest quota, that of the inline policies of a role; of longer documents only the size is reported. */
const LONGEST = 10_240

const ORDER: readonly FindingKind[] = ['error', 'security-warning', 'warning', 'suggestion']

/**
 * Checks a document and returns its findings, most severe first, then by place. If the document does not parse, its
 * problems are errors with code `malformed`. Checks have the names of AWS Access Analyzer where it has them (user
 * guide, "Access Analyzer policy check reference"). Action names are checked for the services of the catalogue only;
 * all services are known by prefix. Never throws on a document. If the steps run out, or there are more than a hundred
 * findings, the last one says that there is more.
 */
export function validate(text: string, options: ValidateOptions = {}, budget?: Budget): readonly Finding[] {
  const parsed = parseWithDraft(text, options)
  if (!parsed.ok) {
    const problems = parsed.problems.map(({ message, detail, said, path, line, column }): Finding => {
      return { kind: 'error', code: 'malformed', name: message, message: detail, said, path, line, column }
    })
    return cut(problems)
  }
  const subject: FindingSubject = {
    text,
    policy: parsed.policy,
    draft: parsed.draft,
    kind: options.kind ?? 'identity',
    managed: options.managed ?? false,
    usersWithPaths: options.usersWithPaths ?? false,
    work: startWork(NO_CONTEXT, MAX_STEPS, budget),
  }
  const starts = lineStarts(text)
  const checks = shape.quotaLength(text) > LONGEST ? [shape.checkSize] : CHECKS
  const { remarks, isWhole } = remarksOf(checks, subject, budget)
  const findings = remarks
    .sort((a, b) => ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind) || a.at - b.at)
    .map(({ at, ...finding }) => ({ ...finding, ...positionIn(starts, at) }))
  return isWhole ? cut(findings) : [...findings.slice(0, MOST_FINDINGS), NOT_CHECKED]
}

/** Runs the checks; `isWhole` says whether there were enough steps for all of them (S-93). */
function remarksOf(checks: readonly FindingCheck[], subject: FindingSubject, budget: Budget | undefined) {
  const remarks: Remark[] = []
  try {
    for (const check of checks) for (const one of check(subject)) remarks.push(one)
    return { remarks, isWhole: true }
  } catch (thrown) {
    if (thrown instanceof OutOfSteps) return { remarks, isWhole: false }
    throw thrown
  } finally {
    payFrom(budget, subject.work)
  }
}

/** Nobody reads more findings than this on one document. */
const MOST_FINDINGS = 100

function cut(findings: readonly Finding[]): readonly Finding[] {
  const more = findings.length - MOST_FINDINGS
  if (more <= 0) return findings
  const last = leftOut('more-findings', say('moreFindings', { more: String(more) }))
  return [...findings.slice(0, MOST_FINDINGS), last]
}

const NOT_CHECKED = leftOut('not-checked-to-the-end', say('notCheckedToTheEnd'))

/** A finding on the whole document: something is missing from the list. */
function leftOut(code: FindingCode, said: Said): Finding {
  const { at, ...finding } = remark('warning', code, { at: 0, path: '' }, said)
  return { ...finding, line: 1, column: 1 }
}
