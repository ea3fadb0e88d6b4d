import type { Metadata } from 'next'
import { PageHead } from '@/components/console/page-head'
import { Breadcrumb } from '@/components/ui/breadcrumb'
import { Stepper } from '@/components/ui/stepper'
import { ask } from '@/lib/console/ask'
import type { FormError } from '@/lib/console/form-state'
import { type NewRole, newRoleProblems, readNewRole } from '@/lib/console/new-role'
import { one, type Query } from '@/lib/console/query'
import { demandSession } from '@/lib/console/session'
import { GetRole } from '@/lib/operations/iam/roles/get-role'
import { roleTexts } from '@/lib/texts/roles'
import { Permissions } from './permissions'
import { Review } from './review'
import { Trust } from './trust'

const texts = roleTexts.create

export const generateMetadata = (): Metadata => ({ title: texts.title })

/** Creates a role in three steps. What was chosen is in the address, as in the wizard for users (decision 0053). */
export default async function CreateRolePage({ searchParams }: { searchParams: Promise<Query> }) {
  const { caller } = await demandSession('/roles/create')
  const query = await searchParams
  const role = readNewRole((field) => [query[field] ?? []].flat())
  const wanted = one(query.step) === '3' ? 2 : one(query.step) === '2' ? 1 : 0
  const problems = wanted === 0 ? [] : await problemsOf(role)
  const step = problems.length > 0 ? 0 : wanted
  return (
    <>
      <Breadcrumb trail={[{ label: roleTexts.title, href: '/roles' }]} current={texts.title} />
      <PageHead title={texts.title} focusId="step-title" />
      <Stepper steps={texts.steps} current={step} />
      {step === 0 && <Trust role={role} problems={problems} />}
      {step === 1 && <Permissions role={role} />}
      {step === 2 && <Review role={role} account={caller.account} />}
    </>
  )
}

/** What is wrong with the first step. A name that may not be looked up is left to the service. */
async function problemsOf(role: NewRole): Promise<FormError[]> {
  const problems = newRoleProblems(role)
  if (problems.length > 0) return problems
  const found = await ask(GetRole, { RoleName: role.name })
  return found.ok ? [{ field: 'name', message: texts.nameTaken(found.output.Role.RoleName) }] : []
}
