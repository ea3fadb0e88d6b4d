// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the texts are about policy variables
import { splitArn } from '../arn'
import type { TextNode } from '../grammar'
import { OPERATORS, parseOperator } from '../operators/table'
import { spend, type Work } from '../steps'
import { closingsOf, variableEnd } from '../variables'
import { type FindingCheck, pairsOf, type Remark, remark } from './finding'

export const checkVariables: FindingCheck = (subject) => {
  const { work } = subject
  const supported = subject.policy.version === '2012-10-17'
  return pairsOf(subject).flatMap(({ draft }) => [
    ...(draft.action?.values ?? []).flatMap((node) => notHere(node, 'an action')),
    ...(draft.principal?.entries ?? []).flatMap(({ value }) => notHere(value, 'a principal')),
    ...(draft.resource?.values ?? []).flatMap((node) => [...judgeForm(node, supported, work), ...judgeArnParts(node)]),
    ...draft.conditions.flatMap(({ operator, values }) =>
      values.flatMap((node) => judgeValue(operator, node, supported, work)),
    ),
  ])
}

function notHere(node: TextNode, where: string): readonly Remark[] {
  if (!node.text.includes('${')) return []
  return [
    remark(
      'error',
      'Variable unsupported in element',
      node,
      `There are no variables in ${where}; this is ordinary text.`,
    ),
  ]
}

function judgeArnParts(node: TextNode): readonly Remark[] {
  if (
    !splitArn(node.text)
      .slice(0, 5)
      .some((part) => part.includes('${'))
  )
    return []
  const message = 'In a resource variables count only after the fifth colon; here it is ordinary text.'
  return [remark('error', 'Variable unsupported in element', node, message)]
}

function judgeValue(written: string, node: TextNode, supported: boolean, work: Work): readonly Remark[] {
  const base = parseOperator(written)?.base
  if (base === undefined || !node.text.includes('${')) return []
  const { family } = OPERATORS[base]
  if (family === 'string' || family === 'arn') return judgeForm(node, supported, work)
  if (family === 'bool') {
    const message = 'AWS contradicts itself on variables in Bool; they are filled in here.'
    return [remark('warning', 'Invalid variable for operator', node, message)]
  }
  return [remark('error', 'Invalid variable for operator', node, `There are no variables under ${written}.`)]
}

function judgeForm(node: TextNode, supported: boolean, work: Work): readonly Remark[] {
  const start = node.text.indexOf('${')
  if (start === -1) return []
  if (!supported) {
    const message = 'Variables need "Version": "2012-10-17"; in this document they are ordinary text.'
    return [remark('error', 'Variable unsupported in version', node, message)]
  }
  const remarks: Remark[] = []
  const closings = closingsOf(node.text)
  for (let at = start; at !== -1; at = node.text.indexOf('${', at + 2)) {
    const end = variableEnd(node.text, at, closings)
    const problem = end === -1 ? MISSING_BRACE : judgeInside(node.text.slice(at + 2, end - 1), work)
    if (problem !== undefined) remarks.push(remark('error', problem.name, node, problem.message))
  }
  return remarks
}

const MISSING_BRACE = {
  name: 'Missing brace in variable',
  message: 'The variable has no closing brace and is ordinary text.',
}

function judgeInside(inside: string, work: Work): { readonly name: string; readonly message: string } | undefined {
  spend(work, 1 + (inside.length >>> 3))
  if (inside === '') return { name: 'Empty variable', message: 'The variable names no key and matches nothing.' }
  const comma = inside.indexOf(',')
  const key = comma === -1 ? inside : inside.slice(0, comma)
  if (/\s/.test(key))
    return { name: 'Unsupported space in variable', message: 'There may be no blank in the name of a key.' }
  if (comma === -1) return undefined
  const fallback = inside.slice(comma + 1)
  if (!/^ ?'.*'$/s.test(fallback)) {
    return { name: 'Missing quote in variable', message: "A default stands in single quotes: ${key, 'text'}." }
  }
  if (fallback.startsWith(' ')) return undefined
  return {
    name: 'Unsupported space in variable',
    message: 'Exactly one blank stands between the comma and the default.',
  }
}
