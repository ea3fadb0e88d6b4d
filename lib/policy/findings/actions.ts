import { matchesAction, parseActionPattern } from '../action'
import { actionsOf, isService, type KnownAction, serviceNames } from '../catalogue/known'
import type { TextNode } from '../grammar'
import { spend, type Work } from '../steps'
import { type FindingCheck, pairsOf, type Remark, remark } from './finding'
import { suggestion } from './suggestion'

/** IAM accepts misspelt actions silently; they allow nothing and deny nothing. */
export const checkActionNames: FindingCheck = (subject) =>
  pairsOf(subject).flatMap(({ draft }) => (draft.action?.values ?? []).flatMap((node) => judgeName(node, subject.work)))

function judgeName(node: TextNode, work: Work): readonly Remark[] {
  const [prefix = '', name = ''] = node.text.split(':')
  if (node.text === '*' || prefix === '*') return wildcardService(node)
  if (!isService(prefix)) {
    const message = `"${prefix}" is not the prefix of an AWS service.${suggestion(prefix, serviceNames(), work)}`
    return [remark('error', 'Invalid service in action', node, message)]
  }
  const known = actionsOf(prefix)
  if (known === undefined) return []
  const pattern = parseActionPattern(name)
  if ([...known.keys()].some((action) => matchesAction(pattern, action, work))) return []
  spend(work, known.size)
  const names = [...known.values()].map((action) => action.name)
  const message =
    pattern.shape === 'literal'
      ? `${prefix} has no action "${name}".${suggestion(name, names, work)}`
      : `No action of ${prefix} fits "${name}".`
  return [remark('error', 'Invalid action', node, message)]
}

function wildcardService(node: TextNode): readonly Remark[] {
  if (node.text === '*') return []
  return [
    remark('suggestion', 'Wildcard in service name', node, 'The wildcard stands for every service, also future ones.'),
  ]
}

export const checkNotActionWithAllow: FindingCheck = (subject) =>
  pairsOf(subject).flatMap(({ statement, draft }) => {
    if (!statement.action.negated || statement.effect !== 'Allow' || draft.action === undefined) return []
    const message = 'Allow with NotAction allows every other action of every service, also future ones.'
    return [remark('security-warning', 'Allow with NotAction', draft.action, message)]
  })

/** What we know about an action without wildcards. */
export function knownAction(text: string): KnownAction | undefined {
  const [prefix = '', name = ''] = text.toLowerCase().split(':')
  return actionsOf(prefix)?.get(name)
}
