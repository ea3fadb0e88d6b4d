import type { Metadata } from 'next'
import { PageHead } from '@/components/console/page-head'
import { Breadcrumb } from '@/components/ui/breadcrumb'
import { one, type Query } from '@/lib/console/query'
import { demandSession } from '@/lib/console/session'
import { SERVICE_NAMES } from '@/lib/operations/iam/service-credentials/services'
import { commonTexts } from '@/lib/texts/common'
import { credentialTexts } from '@/lib/texts/credentials'
import { remedies } from '../../../denied'
import { servicesPageOf, subjectNamed } from '../../whose'
import { CreateForm } from './create-form'

const texts = credentialTexts.serviceCredential

export const generateMetadata = (): Metadata => ({ title: texts.add })

/** Creates credentials for one service, for the reader or for `user`. */
export default async function Page({ searchParams }: { searchParams: Promise<Query> }) {
  const query = await searchParams
  const session = await demandSession('/security-credentials/service-credentials/create')
  const subject = subjectNamed(one(query.user), session)
  const back = servicesPageOf(subject, 'service-specific-credentials')
  return (
    <>
      <Breadcrumb trail={[{ label: commonTexts.credentials, href: back }]} current={texts.add} />
      <PageHead title={subject.isOwn ? texts.add : texts.addFor(subject.name)} />
      <div className="max-w-182">
        <CreateForm services={SERVICE_NAMES} user={subject.fields.user} doneHref={back} remedies={await remedies()} />
      </div>
    </>
  )
}
