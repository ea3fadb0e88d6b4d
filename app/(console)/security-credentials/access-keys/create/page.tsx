import type { Metadata } from 'next'
import { PageHead } from '@/components/console/page-head'
import { Breadcrumb } from '@/components/ui/breadcrumb'
import { Stepper } from '@/components/ui/stepper'
import { one, type Query } from '@/lib/console/query'
import { demandSession } from '@/lib/console/session'
import { confirmFirst } from '@/lib/console/step-up'
import { CreateAccessKey } from '@/lib/operations/iam/access-keys/create-access-key'
import { createKeyTexts as texts } from '@/lib/texts/access-keys'
import { commonTexts } from '@/lib/texts/common'
import { remedies } from '../../../denied'
import { hrefFor, subjectNamed } from '../../whose'
import { KeyForm } from './key-form'
import { UseCaseForm } from './use-case-form'
import { useCaseIn } from './use-cases'

export const generateMetadata = (): Metadata => ({ title: texts.title })

/** Creates an access key for the reader or for `user`: its use, its description, and its secret, which is shown once. */
export default async function CreateAccessKeyPage({ searchParams }: { searchParams: Promise<Query> }) {
  const session = await demandSession('/security-credentials/access-keys/create')
  const { step, use, confirmed, user } = await searchParams
  const subject = subjectNamed(one(user), session)
  const here = hrefFor(subject, '/security-credentials/access-keys/create')
  await confirmFirst({ operation: CreateAccessKey, input: subject.input }, here)
  const title = subject.isOwn ? texts.title : texts.titleFor(subject.name)
  const chosen = useCaseIn(one(use))
  const isStep2 = chosen !== undefined && one(confirmed) !== undefined
  return (
    <>
      <Breadcrumb trail={[{ label: commonTexts.credentials, href: subject.page }]} current={texts.title} />
      <PageHead title={title} focusId="step-title" />
      <div className="max-w-182">
        {isStep2 ? (
          <KeyForm user={subject.fields.user} hasDescription={!subject.isRoot} remedies={await remedies()} />
        ) : (
          <>
            <Stepper steps={texts.steps} current={0} />
            <UseCaseForm user={subject.fields.user} chosen={chosen} wasSent={one(step) === '2'} />
          </>
        )}
      </div>
    </>
  )
}
