import { conditionKey, principalKey } from '../print'
import { remember } from '../remember'
import { say } from '../sentences/said'
import { spend, type Work } from '../steps'
import type { Pattern, ResourcePattern, Statement } from '../types'
import { matchesPattern } from '../wildcard'
import { type FindingCheck, pairsOf, type Remark, remark, type StatementPair } from './finding'

/** Finds actions that another value of the same list covers. Of two equal values the later one is redundant. */
export const checkRedundantActions: FindingCheck = (subject) =>
  pairsOf(subject).flatMap(({ statement, draft }) =>
    statement.action.patterns.flatMap((pattern, i) => {
      const node = draft.action?.values[i]
      const wider = statement.action.patterns.find(
        (other, j) => i !== j && outweighs(other, pattern, j < i, subject.work),
      )
      if (node === undefined || wider === undefined) return []
      return [remark('suggestion', 'redundant-action', node, say('actionCovered', { by: wider.source }))]
    }),
  )

export const checkRedundantResources: FindingCheck = (subject) => {
  const { work } = subject
  return pairsOf(subject).flatMap(({ statement, draft }) => {
    const patterns = statement.resource?.patterns ?? []
    return patterns.flatMap((pattern, i) => {
      const node = draft.resource?.values[i]
      const wider = patterns.find(
        (other, j) =>
          i !== j && coversResource(other, pattern, work) && (j < i || !coversResource(pattern, other, work)),
      )
      if (node === undefined || wider === undefined) return []
      return [remark('suggestion', 'redundant-resource', node, say('resourceCovered', { by: wider.source }))]
    })
  })
}

/** Finds what another statement covers by itself. Of two equal statements the later one is redundant. */
export const checkRedundantStatements: FindingCheck = (subject) => {
  const { work } = subject
  const pairs = pairsOf(subject)
  return pairs.flatMap((pair, i) => {
    const others = pairs.flatMap((other, j) =>
      j !== i && reaches(other.statement, pair.statement, work) ? [{ ...other, comesFirst: j < i }] : [],
    )
    return pair.statement.action.negated ? judgeWhole(pair, others, work) : judgeActions(pair, others, work)
  })
}

type Other = StatementPair & { readonly comesFirst: boolean }

function judgeWhole({ statement, draft }: StatementPair, others: readonly Other[], work: Work): readonly Remark[] {
  const found = others.find(
    (other) =>
      coversNegated(other.statement, statement, work) &&
      (other.comesFirst || !isMutual(statement, other.statement, work)),
  )
  return found === undefined ? [] : [redundant(draft, [found])]
}

function judgeActions({ statement, draft }: StatementPair, others: readonly Other[], work: Work): readonly Remark[] {
  const covering = statement.action.patterns.map((pattern) =>
    others.find((other) => says(other, pattern, statement, work)),
  )
  const found = covering.filter((other) => other !== undefined)
  if (found.length > 0 && found.length === covering.length) return [redundant(draft, found)]
  return covering.flatMap((other, i) => {
    const node = draft.action?.values[i]
    if (other === undefined || node === undefined) return []
    return [
      remark('suggestion', 'redundant-action', node, say('actionCoveredByStatement', { statement: nameOf(other) })),
    ]
  })
}

/** Reports whether the other statement covers the action by itself. `statement` is the one that lists it. */
function says(other: Other, pattern: Pattern, statement: Statement, work: Work): boolean {
  const { action } = other.statement
  if (action.negated) return false
  const comesFirst = other.comesFirst || !reaches(statement, other.statement, work)
  return action.patterns.some((wider) => outweighs(wider, pattern, comesFirst, work))
}

function redundant(draft: StatementPair['draft'], others: readonly Other[]): Remark {
  const statements = [...new Set(others.map(nameOf))]
  const place = { at: draft.from, path: draft.path }
  return remark('suggestion', 'redundant-statement', place, say('statementCovered', { statements }))
}

/** Its Sid, else its place. */
function nameOf({ statement }: StatementPair): string {
  return statement.sid || String(statement.index + 1)
}

// Cached, because every statement is compared with every other one.
const principalsOf = remember(principalKey)
const conditionsOf = remember(conditionKey)

/** Reports whether the first covers all that the second does, except actions: effect, principals, conditions, resources. */
function reaches(wide: Statement, narrow: Statement, work: Work): boolean {
  spend(work, 1)
  return (
    wide.effect === narrow.effect &&
    principalsOf(wide) === principalsOf(narrow) &&
    (wide.conditions.length === 0 || conditionsOf(wide) === conditionsOf(narrow)) &&
    coversResources(wide, narrow, work)
  )
}

function coversResources({ resource: wide }: Statement, { resource: narrow }: Statement, work: Work): boolean {
  if (wide === undefined || narrow === undefined) return wide === narrow
  if (!wide.negated && wide.patterns.some(({ kind }) => kind === 'everything')) return true
  if (wide.negated !== narrow.negated) return false
  const [more, less] = wide.negated ? [narrow, wide] : [wide, narrow]
  return less.patterns.every((pattern) => more.patterns.some((other) => coversResource(other, pattern, work)))
}

function coversResource(wide: ResourcePattern, narrow: ResourcePattern, work: Work): boolean {
  spend(work, 1)
  if (wide.kind === 'everything' || narrow.kind === 'everything') return wide.kind === 'everything'
  if (wide.source === narrow.source) return true
  return wide.arn.parts.every((part, i) => {
    const own = narrow.arn.parts[i]
    return own !== undefined && covers(part, own, work)
  })
}

/** For a narrow statement with `NotAction`: whether the wide one excludes no further actions. */
function coversNegated({ action: wide }: Statement, { action: narrow }: Statement, work: Work): boolean {
  if (!wide.negated) return wide.patterns.some(({ shape }) => shape === 'any')
  return wide.patterns.every((pattern) => narrow.patterns.some((other) => covers(other, pattern, work)))
}

function isMutual(one: Statement, other: Statement, work: Work): boolean {
  return reaches(one, other, work) && one.action.negated && other.action.negated && coversNegated(one, other, work)
}

function outweighs(wide: Pattern, narrow: Pattern, comesFirst: boolean, work: Work): boolean {
  return covers(wide, narrow, work) && (comesFirst || !covers(narrow, wide, work))
}

/** Reports whether every text that matches the second pattern matches the first; false if that is not certain. */
function covers(wide: Pattern, narrow: Pattern, work: Work): boolean {
  spend(work, 1 + narrow.tokens.length)
  if (wide.shape === 'any') return true
  if (wide.shape === 'prefix') return narrow.head.startsWith(wide.head)
  const text = textOf(narrow)
  if (text === undefined) return wide.source === narrow.source
  if (wide.shape === 'literal') return narrow.shape === 'literal' && wide.head === narrow.head
  // Only a star in the wide pattern covers a star in the narrow one.
  const isCertain = !text.includes('*') || wide.tokens.every(({ kind }) => kind !== 'one')
  return isCertain && wide.shape === 'glob' && matchesPattern(wide, text, 0, text.length, work)
}

/** The pattern as text, its wildcards as letters; undefined if it has variables. */
function textOf({ tokens }: Pattern): string | undefined {
  const letters = tokens.map((token) => {
    if (token.kind === 'text') return token.text
    return token.kind === 'variable' ? undefined : token.kind === 'any' ? '*' : '?'
  })
  return letters.includes(undefined) ? undefined : letters.join('')
}
