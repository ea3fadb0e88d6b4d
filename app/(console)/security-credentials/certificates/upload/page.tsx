import type { Metadata } from 'next'
import { PageHead } from '@/components/console/page-head'
import { Breadcrumb } from '@/components/ui/breadcrumb'
import { one, type Query } from '@/lib/console/query'
import { demandSession } from '@/lib/console/session'
import { commonTexts } from '@/lib/texts/common'
import { credentialTexts } from '@/lib/texts/credentials'
import { remedies } from '../../../denied'
import { UploadForm } from '../../upload-form'
import { subjectNamed } from '../../whose'

const PAGE = '/security-credentials/certificates/upload'
const texts = credentialTexts.certificate

export const generateMetadata = (): Metadata => ({ title: texts.add })

/** Uploads a certificate of the reader, or of `user`. */
export default async function UploadPage({ searchParams }: { searchParams: Promise<Query> }) {
  const user = one((await searchParams).user)
  const session = await demandSession(PAGE)
  const subject = subjectNamed(user, session)
  return (
    <>
      <Breadcrumb trail={[{ label: commonTexts.credentials, href: subject.page }]} current={texts.add} />
      <PageHead title={subject.isOwn ? texts.add : texts.addFor(subject.name)} />
      <div className="max-w-182">
        <UploadForm
          kind="certificate"
          user={subject.fields.user}
          doneHref={`${subject.page}#signing-certificates`}
          remedies={await remedies()}
        />
      </div>
    </>
  )
}
