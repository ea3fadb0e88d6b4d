import { createTexts } from '@/lib/texts/policy-create'
import type { FormError } from '../form-state'
import { isDescription } from '../new-role'
import { isPath } from '../path-rule'
import { documentProblem } from './saving'

const texts = createTexts

/** A policy as the form that creates one has it. */
type NewPolicy = {
  name: string
  path: string
  description: string
  document: string
  tags: readonly { Key: string; Value: string }[]
}

type NewPolicyField = 'name' | 'path' | 'description' | 'document' | 'key' | 'value'

/** IAM user guide, "IAM and AWS STS quotas": tags of a policy. */
const MOST_TAGS = 50

/** Reads a new policy from the values of a form. */
export function readNewPolicy(values: (field: NewPolicyField) => readonly string[]): NewPolicy {
  const one = (field: NewPolicyField) => values(field)[0] ?? ''
  const tagValues = values('value')
  const tags = values('key').map((key, index) => ({ Key: key.trim(), Value: (tagValues[index] ?? '').trim() }))
  return {
    ...{ name: one('name').trim(), path: one('path').trim() || '/', description: one('description').trim() },
    document: one('document'),
    tags: tags.filter(({ Key }) => Key !== '').slice(0, MOST_TAGS),
  }
}

/** What is wrong with it, by the service's own rules (lib/operations/iam/policies/policy-fields.ts). */
export function newPolicyProblems({ name, path, description, document }: NewPolicy): FormError[] {
  const problems: FormError[] = []
  if (name === '') problems.push({ field: 'name', message: texts.enterName })
  else if (!/^[\w+=,.@-]{1,128}$/.test(name)) problems.push({ field: 'name', message: texts.nameRule })
  if (!isPath(path)) problems.push({ field: 'path', message: texts.pathRule })
  if (!isDescription(description)) problems.push({ field: 'description', message: texts.descriptionRule })
  const inDocument = documentProblem(document)
  return inDocument ? [...problems, inDocument] : problems
}
