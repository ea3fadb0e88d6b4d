import { catalogueKey, type KnownKey } from '../catalogue/known'
import { isRegion, REGIONS } from '../catalogue/regions'
import type { ConditionDraft, TextNode } from '../grammar'
import { isInRange, readAddress, readRange } from '../operators/ip'
import type { Operator } from '../operators/operator'
import { OPERATORS } from '../operators/table'
import type { Work } from '../steps'
import type { ConditionAtom, IpRange, Statement } from '../types'
import { parsePattern } from '../variables'
import { type FindingCheck, pairsOf, type Remark, remark, type StatementPair } from './finding'
import { suggestion } from './suggestion'

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
    const message = `${atom.key} is deprecated. Write aws:PrincipalArn, or aws:SourceArn, whichever is meant.`
    return [remark('warning', 'Deprecated global condition key', place, message)]
  }
  if (catalogueKey(atom.name) !== undefined) return []
  const name = atom.name.startsWith('aws:') ? 'Invalid global condition key' : 'Invalid service condition key'
  const message = `No request has the key "${atom.key}", so it is always absent.`
  return [remark('error', name, place, message)]
})

export const checkQualifiers: FindingCheck = perCondition(({ atom, statement, place }) => {
  const known = catalogueKey(atom.name)
  if (atom.base === 'Null' || known === undefined || known === 'unknown-service') return []
  if (known.multivalued && atom.set === undefined) {
    const message = `${atom.key} has several values: without ForAllValues or ForAnyValue nothing matches.`
    return [remark('error', 'Missing qualifier', place, message)]
  }
  if (!known.multivalued && atom.set === 'ForAllValues' && statement.effect === 'Allow') {
    const message = `${atom.key} has one value; ForAllValues only makes the condition true when the key is absent.`
    return [remark('security-warning', 'ForAllValues with single valued key', place, message)]
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
  const message = `When ${atom.key} is absent this condition is true and the statement allows. Add "Null": {"${atom.key}": "false"}.`
  return [remark('security-warning', 'ForAllValues without Null in Allow', place, message)]
})

export const checkNull: FindingCheck = perCondition(({ atom, place }) => {
  if (atom.base !== 'Null') return []
  const remarks: Remark[] = []
  if (atom.ifExists)
    remarks.push(
      remark(
        'error',
        'Null with if exists',
        place,
        'Null already asks whether the key exists; IfExists has no meaning here.',
      ),
    )
  if (atom.set !== undefined) {
    const message = `Null with ${atom.set} is always ${atom.set === 'ForAllValues'}.`
    remarks.push(remark('suggestion', 'Null with qualifier', place, message))
  }
  return remarks
})

export const checkBooleans: FindingCheck = perCondition(({ atom, place }) => {
  const known = catalogueKey(atom.name)
  const isBool = atom.base === 'Bool' || (known !== undefined && known !== 'unknown-service' && known.type === 'Bool')
  if (!isBool || atom.values.length < 2 || atom.base === 'Null') return []
  const message = 'A boolean is either true or false: two values make the condition pointless.'
  return [remark('error', 'Invalid condition multiple Boolean', place, message)]
})

export const checkKeysOfDifferentCase: FindingCheck = (subject) =>
  pairsOf(subject).flatMap((pair) => {
    const seen = new Set<string>()
    return viewsOf(pair, subject.work).flatMap(({ atom, place }) => {
      const id = `${atom.operator} ${atom.name}`
      if (seen.has(id)) {
        const message = `${atom.key} stands under ${atom.operator} twice, in different case: keys have no case.`
        return [remark('error', 'Duplicate keys with different case', place, message)]
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
      remark('warning', 'Type mismatch', place, `${atom.key} is a ${known.type}; ${atom.operator} does not fit it.`),
    )
  }
  atom.values.forEach((operand, i) => {
    const node = draft.values[i]
    if (operand.kind !== 'unreadable' || node === undefined) return
    const { name, message } = UNREADABLE[operand.why]
    remarks.push(remark('warning', name, node, `"${operand.source}" ${message}`))
  })
  return remarks
})

const UNREADABLE = {
  'not-a-number': { name: 'Type mismatch number', message: 'is not a number.' },
  'not-a-date': { name: 'Invalid date value', message: 'is not an ISO 8601 date or a number of seconds.' },
  'not-a-boolean': { name: 'Type mismatch Boolean', message: 'is neither true nor false.' },
  'not-base64': { name: 'Type mismatch binary', message: 'is not base64.' },
  'not-an-address': { name: 'Type mismatch IP range', message: 'is not an address or a range in CIDR form.' },
  'not-an-arn': { name: 'Type mismatch ARN', message: 'is not an ARN of six parts.' },
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
    const message = `Under ${atom.base} a star or question mark is an ordinary character. For patterns write StringLike.`
    return [remark('warning', 'Wildcard without like operator', node, message)]
  })
})

export const checkRegions: FindingCheck = perCondition(({ atom, draft, work }) => {
  if (atom.name !== 'aws:requestedregion' || OPERATORS[atom.base].family !== 'string') return []
  return draft.values.flatMap((node) => {
    if (node.text.includes('${') || isRegion(node.text, work)) return []
    const message = `"${node.text}" is not a Region.${suggestion(node.text, REGIONS, work)}`
    return [remark('error', 'Invalid Region', node, message)]
  })
})

export const checkRanges: FindingCheck = perCondition(({ atom, draft }) =>
  atom.values.flatMap((operand, i) => {
    const node = draft.values[i]
    if (operand.kind !== 'range' || node === undefined) return []
    const remarks: Remark[] = []
    if (atom.name === 'aws:sourceip' && PRIVATE.some((range) => isInRange(operand.range.words, range))) {
      const message = 'aws:SourceIp is the public address of the caller, which is never a private one.'
      remarks.push(remark('error', 'Private IP address', node, message))
    }
    const address = readAddress(node.text.split('/')[0] ?? '')
    if (address?.some((word, w) => word !== operand.range.words[w])) {
      const message = 'The address has bits behind the length of the range; they are ignored.'
      remarks.push(remark('suggestion', 'Improve IP range', node, message))
    }
    return remarks
  }),
)

/** RFC 1918 and RFC 4193. */
const PRIVATE: readonly IpRange[] = ['10.0.0.0/8', '172.16.0.0/12', '192.168.0.0/16', 'fc00::/7'].flatMap(
  (text) => readRange(text) ?? [],
)
