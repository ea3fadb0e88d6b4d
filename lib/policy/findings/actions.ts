import { matchesAction, parseActionPattern } from '../action'
import { actionsOf, isService, type KnownAction, serviceNames } from '../catalogue/known'
import type { TextNode } from '../grammar'
import { say } from '../sentences/said'
import { spend, type Work } from '../steps'
import { type FindingCheck, pairsOf, type Remark, remark } from './finding'
import { nearestName } from './suggestion'

/** IAM accepts misspelt actions silently; they allow nothing and deny nothing. */
export const checkActionNames: FindingCheck = (subject) =>
  pairsOf(subject).flatMap(({ draft }) => (draft.action?.values ?? []).flatMap((node) => judgeName(node, subject.work)))

function judgeName(node: TextNode, work: Work): readonly Remark[] {
  const [prefix = '', name = ''] = node.text.split(':')
  if (node.text === '*' || prefix === '*') return wildcardService(node)
  if (!isService(prefix)) {
    const nearest = nearestName(prefix, serviceNames(), work)
    return [remark('error', 'invalid-service-in-action', node, say('noService', { written: prefix, nearest }))]
  }
  const known = actionsOf(prefix)
  if (known === undefined) return []
  const pattern = parseActionPattern(name)
  if ([...known.keys()].some((action) => matchesAction(pattern, action, work))) return []
  spend(work, known.size)
  const names = [...known.values()].map((action) => action.name)
  const said =
    pattern.shape === 'literal'
      ? say('noAction', { service: prefix, written: name, nearest: nearestName(name, names, work) })
      : say('noActionFits', { service: prefix, written: name })
  return [remark('error', 'invalid-action', node, said)]
}

function wildcardService(node: TextNode): readonly Remark[] {
  if (node.text === '*') return []
  return [remark('suggestion', 'wildcard-in-service-name', node, say('everyService'))]
}

export const checkNotActionWithAllow: FindingCheck = (subject) =>
  pairsOf(subject).flatMap(({ statement, draft }) => {
    if (!statement.action.negated || statement.effect !== 'Allow' || draft.action === undefined) return []
    return [remark('security-warning', 'allow-with-notaction', draft.action, say('notActionAllows'))]
  })

/** What we know about an action without wildcards. */
export function knownAction(text: string): KnownAction | undefined {
  const [prefix = '', name = ''] = text.toLowerCase().split(':')
  return actionsOf(prefix)?.get(name)
}
