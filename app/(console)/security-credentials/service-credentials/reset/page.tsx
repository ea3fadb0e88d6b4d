import type { Metadata } from 'next'
import { PageHead } from '@/components/console/page-head'
import { Breadcrumb } from '@/components/ui/breadcrumb'
import { one, type Query } from '@/lib/console/query'
import { demandSession } from '@/lib/console/session'
import { commonTexts } from '@/lib/texts/common'
import { serviceCredentialTexts as texts } from '@/lib/texts/credentials'
import { remedies } from '../../../denied'
import { servicesPageOf, subjectNamed } from '../../whose'
import { ResetForm } from './reset-form'

export const generateMetadata = (): Metadata => ({ title: texts.resetTitle })

/** Gives credentials of the reader, or of `user`, a new secret. */
export default async function Page({ searchParams }: { searchParams: Promise<Query> }) {
  const query = await searchParams
  const session = await demandSession('/security-credentials')
  const subject = subjectNamed(one(query.user), session)
  const back = servicesPageOf(subject, 'service-specific-credentials')
  return (
    <>
      <Breadcrumb trail={[{ label: commonTexts.credentials, href: back }]} current={texts.resetTitle} />
      <PageHead title={texts.resetTitle} />
      <div className="max-w-182">
        <ResetForm id={one(query.id) ?? ''} user={subject.fields.user} doneHref={back} remedies={await remedies()} />
      </div>
    </>
  )
}
