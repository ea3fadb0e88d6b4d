import { matchesAction, parseActionPattern } from '../action'
import { actionsOf, isService, type KnownAction, serviceNames } from '../catalogue/known'
import type { TextNode } from '../grammar'
import type { Pattern } from '../types'
import { type Check, pairsOf, type Remark, remark } from './finding'

/** IAM stores misspelt actions without a word; they grant nothing, and deny nothing. */
export const checkActionNames: Check = (subject) =>
  pairsOf(subject).flatMap(({ draft }) => (draft.action?.values ?? []).flatMap(judgeName))

function judgeName(node: TextNode): readonly Remark[] {
  const [prefix = '', name = ''] = node.text.split(':')
  if (node.text === '*' || prefix === '*') return wildcardService(node)
  if (!isService(prefix)) {
    const message = `"${prefix}" is not the prefix of an AWS service.${suggestion(prefix, serviceNames())}`
    return [remark('error', 'Invalid service in action', node, message)]
  }
  const known = actionsOf(prefix)
  if (known === undefined) return []
  const pattern = parseActionPattern(name)
  if ([...known.keys()].some((action) => matchesAction(pattern, action))) return []
  const names = [...known.values()].map((action) => action.name)
  const message =
    pattern.shape === 'literal'
      ? `${prefix} has no action "${name}".${suggestion(name, names)}`
      : `No action of ${prefix} fits "${name}".`
  return [remark('error', 'Invalid action', node, message)]
}

function wildcardService(node: TextNode): readonly Remark[] {
  if (node.text === '*') return []
  return [
    remark('suggestion', 'Wildcard in service name', node, 'The wildcard stands for every service, also future ones.'),
  ]
}

export const checkRedundantActions: Check = (subject) =>
  pairsOf(subject).flatMap(({ statement, draft }) =>
    statement.action.patterns.flatMap((pattern, i) => {
      const node = draft.action?.values[i]
      const wider = statement.action.patterns.find((other, j) => i !== j && isWider(other, pattern, j < i))
      if (node === undefined || wider === undefined) return []
      return [remark('suggestion', 'Redundant action', node, `"${wider.source}" already covers this action.`)]
    }),
  )

/** Of two equal actions the later one is redundant. */
function isWider(other: Pattern, pattern: Pattern, comesFirst: boolean): boolean {
  const text = pattern.source.toLowerCase()
  if (other.source.toLowerCase() === text) return comesFirst
  // A pattern covers another one for certain when it matches the other's text and that text's wildcards are met by a star.
  return other.shape !== 'literal' && matchesAction(other, text) && !(text.includes('*') && other.source.includes('?'))
}

export const checkNotActionWithAllow: Check = (subject) =>
  pairsOf(subject).flatMap(({ statement, draft }) => {
    if (!statement.action.negated || statement.effect !== 'Allow' || draft.action === undefined) return []
    const message = 'Allow with NotAction allows every other action of every service, also future ones.'
    return [remark('security-warning', 'Allow with NotAction', draft.action, message)]
  })

export const checkPassRole: Check = (subject) =>
  pairsOf(subject).flatMap(({ statement, draft }) => {
    if (statement.effect !== 'Allow' || statement.action.negated) return []
    if (!statement.resource?.patterns.some(({ kind }) => kind === 'everything')) return []
    if (statement.conditions.some(({ name }) => name === 'iam:passedtoservice')) return []
    return statement.action.patterns.flatMap((pattern, i) => {
      const node = draft.action?.values[i]
      const passes = pattern.source !== '*' && matchesAction(pattern, 'iam:passrole')
      if (!passes || node === undefined) return []
      const message = 'Whoever may pass every role to a service can get the permissions of any of them.'
      return [remark('security-warning', 'Pass role with star in resource', node, message)]
    })
  })

/** What is known of an action written without wildcards. */
export function knownAction(text: string): KnownAction | undefined {
  const [prefix = '', name = ''] = text.toLowerCase().split(':')
  return actionsOf(prefix)?.get(name)
}

/** " Did you mean X?" when a name is near, else nothing. */
function suggestion(written: string, names: readonly string[]): string {
  const most = Math.max(1, Math.floor(written.length / 5))
  const near = names
    .filter((name) => written.length <= MAX_NAME && Math.abs(name.length - written.length) <= most)
    .map((name) => ({ name, distance: editDistance(written.toLowerCase(), name.toLowerCase()) }))
    .filter(({ distance }) => distance <= most)
    .sort((a, b) => a.distance - b.distance)[0]
  return near === undefined ? '' : ` Did you mean "${near.name}"?`
}

/** No action has a longer name. */
const MAX_NAME = 100

/** Levenshtein: letters to add, take away or replace. */
function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    for (let j = 1; j <= b.length; j++) {
      const replaced = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1)
      next[j] = Math.min(replaced, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1)
    }
    row = next
  }
  return row[b.length] ?? 0
}
