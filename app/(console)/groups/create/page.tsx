import type { Metadata } from 'next'
import { PageHead } from '@/components/console/page-head'
import { Breadcrumb } from '@/components/ui/breadcrumb'
import { Stepper } from '@/components/ui/stepper'
import { ask } from '@/lib/console/ask'
import type { FormError } from '@/lib/console/form-state'
import { type NewGroup, newGroupProblems, readNewGroup } from '@/lib/console/new-group'
import { one, type Query } from '@/lib/console/query'
import { demandSession } from '@/lib/console/session'
import { GetGroup } from '@/lib/operations/iam/groups/get-group'
import { groupTexts } from '@/lib/texts/groups'
import { Details } from './details'
import { Review } from './review'

const texts = groupTexts.create

export const generateMetadata = (): Metadata => ({ title: texts.title })

/** Creates a group in two steps. What was chosen is in the address, as in the wizard for users (decision 0053). */
export default async function CreateGroupPage({ searchParams }: { searchParams: Promise<Query> }) {
  await demandSession('/groups/create')
  const query = await searchParams
  const group = readNewGroup((field) => [query[field] ?? []].flat())
  const isSent = one(query.step) === '2'
  const problems = isSent ? await problemsOf(group) : []
  const isReview = isSent && problems.length === 0
  return (
    <>
      <Breadcrumb trail={[{ label: groupTexts.title, href: '/groups' }]} current={texts.title} />
      <PageHead title={texts.title} focusId="step-title" />
      <Stepper steps={texts.steps} current={isReview ? 1 : 0} />
      {isReview ? <Review group={group} /> : <Details group={group} problems={problems} />}
    </>
  )
}

/** What is wrong with the first step. A name that may not be looked up is left to the service. */
async function problemsOf(group: NewGroup): Promise<FormError[]> {
  const problems = newGroupProblems(group)
  if (problems.length > 0) return problems
  const found = await ask(GetGroup, { GroupName: group.name, MaxItems: 1 })
  return found.ok ? [{ field: 'name', message: texts.nameTaken(found.output.Group.GroupName) }] : []
}
