import type { Metadata } from 'next'
import { PageHead } from '@/components/console/page-head'
import { Breadcrumb } from '@/components/ui/breadcrumb'
import { Stepper } from '@/components/ui/stepper'
import { ask } from '@/lib/console/ask'
import type { FormError } from '@/lib/console/form-state'
import { detailProblems, type NewUser, readNewUser } from '@/lib/console/new-user'
import { one, type Query } from '@/lib/console/query'
import { demandSession } from '@/lib/console/session'
import { GetUser } from '@/lib/operations/iam/users/get-user'
import { createUserTexts as texts } from '@/lib/texts/create-user'
import { userTexts } from '@/lib/texts/users'
import { Details } from './details'
import { Permissions } from './permissions'
import { Review } from './review'

export const generateMetadata = (): Metadata => ({ title: texts.title })

const trail = () => [{ label: userTexts.title, href: '/users' }]

/**
 * Creates a user in three steps. What was chosen is in the address, so that Back, reload and a link keep it and the
 * server need not; only the password is not, and is chosen with the last button.
 */
export default async function CreateUserPage({ searchParams }: { searchParams: Promise<Query> }) {
  const session = await demandSession('/users/create')
  const query = await searchParams
  const user = readNewUser((field) => [query[field] ?? []].flat())
  const step = one(query.step)
  const problems = step === '2' || step === '3' ? await problemsOf(user, step === '2') : []
  return (
    <>
      <Breadcrumb trail={trail()} current={texts.title} />
      <PageHead title={texts.title} focusId="step-title" />
      {(step !== '2' && step !== '3') || problems.length > 0 ? (
        <>
          <Stepper steps={texts.steps} current={0} />
          <Details user={user} problems={problems} />
        </>
      ) : step === '2' ? (
        <>
          <Stepper steps={texts.steps} current={1} />
          <Permissions user={user} copyFrom={one(query.copy)?.trim()} />
        </>
      ) : (
        <Review user={user} session={session} />
      )}
    </>
  )
}

/**
 * What is wrong with step 1. Whether the name is free is asked once: where no script runs, the page of step 3 is also the
 * answer to the last button, and then there is such a user. A name that may not be looked up is left to the service.
 */
async function problemsOf(user: NewUser, asksForName: boolean): Promise<FormError[]> {
  const problems = detailProblems(user)
  if (problems.length > 0 || !asksForName) return problems
  const found = await ask(GetUser, { UserName: user.name })
  return found.ok ? [{ field: 'name', message: texts.nameTaken(found.output.User.UserName) }] : []
}
