import { catalogueKey, type KnownKey } from '../catalogue/known'
import { isRegion, REGIONS } from '../catalogue/regions'
import type { ConditionDraft, TextNode } from '../grammar'
import { isInRange, readAddress, readRange } from '../operators/ip'
import type { Operator } from '../operators/operator'
import { OPERATORS } from '../operators/table'
import { say } from '../sentences/said'
import type { Work } from '../steps'
import type { ConditionAtom, IpRange, Statement } from '../types'
import { parsePattern } from '../variables'
import { type FindingCheck, pairsOf, type Remark, remark, type StatementPair } from './finding'
import { nearestName } from './suggestion'

type View = {
  readonly atom: ConditionAtom
  readonly draft: ConditionDraft
  readonly statement: Statement
  readonly place: TextNode
  readonly work: Work
}

/** Atoms with the places of their texts. Unknown operators have no keys, so the two lists correspond. */
function viewsOf({ statement, draft }: StatementPair, work: Work): readonly View[] {
  return statement.conditions.flatMap((atom, i) => {
    const own = draft.conditions[i]
    return own === undefined
      ? []
      : [{ atom, draft: own, statement, place: { text: own.key, at: own.from, path: own.path }, work }]
  })
}

const perCondition =
  (judge: (view: View) => readonly Remark[]): FindingCheck =>
  (subject) =>
    pairsOf(subject)
      .flatMap((pair) => viewsOf(pair, subject.work))
      .flatMap(judge)

/** Access Analyzer, "Deprecated global condition key". It had two meanings. */
const DEPRECATED = 'aws:arn'

export const checkKeys: FindingCheck = perCondition(({ atom, place }) => {
  if (atom.name === DEPRECATED) {
    return [remark('warning', 'deprecated-global-condition-key', place, say('keyDeprecated', { key: atom.key }))]
  }
  if (catalogueKey(atom.name) !== undefined) return []
  const code = atom.name.startsWith('aws:') ? 'invalid-global-condition-key' : 'invalid-service-condition-key'
  return [remark('error', code, place, say('keyUnknown', { key: atom.key }))]
})

export const checkQualifiers: FindingCheck = perCondition(({ atom, statement, place }) => {
  const known = catalogueKey(atom.name)
  if (atom.base === 'Null' || known === undefined || known === 'unknown-service') return []
  if (known.multivalued && atom.set === undefined) {
    return [remark('error', 'missing-qualifier', place, say('qualifierMissing', { key: atom.key }))]
  }
  if (!known.multivalued && atom.set === 'ForAllValues' && statement.effect === 'Allow') {
    const said = say('qualifierPointless', { key: atom.key })
    return [remark('security-warning', 'forallvalues-with-single-valued-key', place, said)]
  }
  return []
})

export const checkForAllValuesInAllow: FindingCheck = perCondition(({ atom, statement, place }) => {
  if (statement.effect !== 'Allow' || atom.set !== 'ForAllValues' || atom.base === 'Null') return []
  const closed = statement.conditions.some(
    (other) =>
      other.base === 'Null' && other.name === atom.name && other.values.every((v) => v.kind === 'bool' && !v.truth),
  )
  if (closed) return []
  const said = say('nullBesideForAllValues', { key: atom.key })
  return [remark('security-warning', 'forallvalues-without-null-in-allow', place, said)]
})

export const checkNull: FindingCheck = perCondition(({ atom, place }) => {
  if (atom.base !== 'Null') return []
  const remarks: Remark[] = []
  if (atom.ifExists) remarks.push(remark('error', 'null-with-if-exists', place, say('nullIfExists')))
  if (atom.set !== undefined) {
    const said = say('nullAlways', { qualifier: atom.set, always: String(atom.set === 'ForAllValues') })
    remarks.push(remark('suggestion', 'null-with-qualifier', place, said))
  }
  return remarks
})

export const checkBooleans: FindingCheck = perCondition(({ atom, place }) => {
  const known = catalogueKey(atom.name)
  const isBool = atom.base === 'Bool' || (known !== undefined && known !== 'unknown-service' && known.type === 'Bool')
  if (!isBool || atom.values.length < 2 || atom.base === 'Null') return []
  return [remark('error', 'invalid-condition-multiple-boolean', place, say('booleanTwice'))]
})

export const checkKeysOfDifferentCase: FindingCheck = (subject) =>
  pairsOf(subject).flatMap((pair) => {
    const seen = new Set<string>()
    return viewsOf(pair, subject.work).flatMap(({ atom, place }) => {
      const id = `${atom.operator} ${atom.name}`
      if (seen.has(id)) {
        const said = say('keyTwice', { key: atom.key, operator: atom.operator })
        return [remark('error', 'duplicate-keys-with-different-case', place, said)]
      }
      seen.add(id)
      return []
    })
  })

export const checkTypes: FindingCheck = perCondition(({ atom, draft, place }) => {
  const remarks: Remark[] = []
  const known = catalogueKey(atom.name)
  if (known !== undefined && known !== 'unknown-service' && !fits(OPERATORS[atom.base], known, atom.name)) {
    remarks.push(
      remark(
        'warning',
        'type-mismatch',
        place,
        say('operatorUnfit', { key: atom.key, type: known.type, operator: atom.operator }),
      ),
    )
  }
  atom.values.forEach((operand, i) => {
    const node = draft.values[i]
    if (operand.kind !== 'unreadable' || node === undefined) return
    const { code, id } = UNREADABLE[operand.why]
    remarks.push(remark('warning', code, node, say(id, { written: operand.source })))
  })
  return remarks
})

const UNREADABLE = {
  'not-a-number': { code: 'type-mismatch-number', id: 'notANumber' },
  'not-a-date': { code: 'invalid-date-value', id: 'notADate' },
  'not-a-boolean': { code: 'type-mismatch-boolean', id: 'notABoolean' },
  'not-base64': { code: 'type-mismatch-binary', id: 'notBase64' },
  'not-an-address': { code: 'type-mismatch-ip-range', id: 'notAnAddress' },
  'not-an-arn': { code: 'type-mismatch-arn', id: 'notAnArn' },
} as const

/** ARNs, dates and addresses may also be compared as texts, so String operators fit them. */
function fits(operator: Operator, { type }: KnownKey, name: string): boolean {
  const { family } = operator
  if (family === 'null' || family === 'string') return true
  if (name === 'aws:epochtime') return family === 'date' || family === 'numeric'
  return (
    { String: 'none', ARN: 'arn', Bool: 'bool', Date: 'date', Numeric: 'numeric', IPAddress: 'ip', Binary: 'binary' }[
      type
    ] === family
  )
}

/** A star or question mark outside of variables. */
function hasWildcard(text: string): boolean {
  return parsePattern(text, { wildcards: true, variables: true }).tokens.some(
    ({ kind }) => kind === 'any' || kind === 'one',
  )
}

export const checkWildcards: FindingCheck = perCondition(({ atom, draft }) => {
  if (!/^String(Not)?Equals(IgnoreCase)?$/.test(atom.base)) return []
  return draft.values.flatMap((node) => {
    if (!hasWildcard(node.text)) return []
    const said = say('wildcardIsLiteral', { operator: atom.base })
    return [remark('warning', 'wildcard-without-like-operator', node, said)]
  })
})

export const checkRegions: FindingCheck = perCondition(({ atom, draft, work }) => {
  if (atom.name !== 'aws:requestedregion' || OPERATORS[atom.base].family !== 'string') return []
  return draft.values.flatMap((node) => {
    if (node.text.includes('${') || isRegion(node.text, work)) return []
    const nearest = nearestName(node.text, REGIONS, work)
    return [remark('error', 'invalid-region', node, say('noRegion', { written: node.text, nearest }))]
  })
})

export const checkRanges: FindingCheck = perCondition(({ atom, draft }) =>
  atom.values.flatMap((operand, i) => {
    const node = draft.values[i]
    if (operand.kind !== 'range' || node === undefined) return []
    const remarks: Remark[] = []
    if (atom.name === 'aws:sourceip' && PRIVATE.some((range) => isInRange(operand.range.words, range))) {
      remarks.push(remark('error', 'private-ip-address', node, say('addressPrivate')))
    }
    const address = readAddress(node.text.split('/')[0] ?? '')
    if (address?.some((word, w) => word !== operand.range.words[w])) {
      remarks.push(remark('suggestion', 'improve-ip-range', node, say('addressBeyondRange')))
    }
    return remarks
  }),
)

/** RFC 1918 and RFC 4193. */
const PRIVATE: readonly IpRange[] = ['10.0.0.0/8', '172.16.0.0/12', '192.168.0.0/16', 'fc00::/7'].flatMap(
  (text) => readRange(text) ?? [],
)
