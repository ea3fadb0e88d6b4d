// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the texts are about policy variables
import { splitArn } from '../arn'
import type { TextNode } from '../grammar'
import { OPERATORS, parseOperator } from '../operators/table'
import type { FindingCode } from '../sentences/names'
import { type Said, say } from '../sentences/said'
import { spend, type Work } from '../steps'
import { closingsOf, variableEnd } from '../variables'
import { type FindingCheck, pairsOf, type Remark, remark } from './finding'

export const checkVariables: FindingCheck = (subject) => {
  const { work } = subject
  const supported = subject.policy.version === '2012-10-17'
  return pairsOf(subject).flatMap(({ draft }) => [
    ...(draft.action?.values ?? []).flatMap((node) => notHere(node, say('noVariablesInAction'))),
    ...(draft.principal?.entries ?? []).flatMap(({ value }) => notHere(value, say('noVariablesInPrincipal'))),
    ...(draft.resource?.values ?? []).flatMap((node) => [...judgeForm(node, supported, work), ...judgeArnParts(node)]),
    ...draft.conditions.flatMap(({ operator, values }) =>
      values.flatMap((node) => judgeValue(operator, node, supported, work)),
    ),
  ])
}

function notHere(node: TextNode, said: Said): readonly Remark[] {
  if (!node.text.includes('${')) return []
  return [remark('error', 'variable-unsupported-in-element', node, said)]
}

function judgeArnParts(node: TextNode): readonly Remark[] {
  if (
    !splitArn(node.text)
      .slice(0, 5)
      .some((part) => part.includes('${'))
  )
    return []
  return [remark('error', 'variable-unsupported-in-element', node, say('variableTooEarly'))]
}

function judgeValue(written: string, node: TextNode, supported: boolean, work: Work): readonly Remark[] {
  const base = parseOperator(written)?.base
  if (base === undefined || !node.text.includes('${')) return []
  const { family } = OPERATORS[base]
  if (family === 'string' || family === 'arn') return judgeForm(node, supported, work)
  if (family === 'bool') {
    return [remark('warning', 'invalid-variable-for-operator', node, say('variableInBool'))]
  }
  return [remark('error', 'invalid-variable-for-operator', node, say('noVariablesUnder', { operator: written }))]
}

function judgeForm(node: TextNode, supported: boolean, work: Work): readonly Remark[] {
  const start = node.text.indexOf('${')
  if (start === -1) return []
  if (!supported) {
    return [remark('error', 'variable-unsupported-in-version', node, say('variablesNeedVersion'))]
  }
  const remarks: Remark[] = []
  const closings = closingsOf(node.text)
  for (let at = start; at !== -1; at = node.text.indexOf('${', at + 2)) {
    const end = variableEnd(node.text, at, closings)
    const problem = end === -1 ? MISSING_BRACE : judgeInside(node.text.slice(at + 2, end - 1), work)
    if (problem !== undefined) remarks.push(remark('error', problem.code, node, problem.said))
  }
  return remarks
}

type Problem = { readonly code: FindingCode; readonly said: Said }

const MISSING_BRACE: Problem = { code: 'missing-brace-in-variable', said: say('variableNotClosed') }

function judgeInside(inside: string, work: Work): Problem | undefined {
  spend(work, 1 + (inside.length >>> 3))
  if (inside === '') return { code: 'empty-variable', said: say('variableEmpty') }
  const comma = inside.indexOf(',')
  const key = comma === -1 ? inside : inside.slice(0, comma)
  if (/\s/.test(key)) return { code: 'unsupported-space-in-variable', said: say('variableKeyBlank') }
  if (comma === -1) return undefined
  const fallback = inside.slice(comma + 1)
  if (!/^ ?'.*'$/s.test(fallback)) {
    return { code: 'missing-quote-in-variable', said: say('variableDefaultQuotes') }
  }
  if (fallback.startsWith(' ')) return undefined
  return { code: 'unsupported-space-in-variable', said: say('variableDefaultBlank') }
}
