import type { Metadata } from 'next'
import { PageHead } from '@/components/console/page-head'
import { Terminal } from '@/components/iam/terminal'
import { Arn } from '@/components/ui/arn'
import { Breadcrumb } from '@/components/ui/breadcrumb'
import { ButtonLink } from '@/components/ui/button'
import { DescriptionList } from '@/components/ui/description-list'
import { Panel } from '@/components/ui/panel'
import { TabsNav } from '@/components/ui/tabs-nav'
import { ask } from '@/lib/console/ask'
import { one, type Query } from '@/lib/console/query'
import { demandSession } from '@/lib/console/session'
import { GetSSHPublicKey } from '@/lib/operations/iam/ssh-keys/get-ssh-public-key'
import { commonTexts } from '@/lib/texts/common'
import { sshKeyTexts as texts } from '@/lib/texts/credentials'
import { DeniedPanel } from '../../../denied'
import { hrefFor, servicesPageOf, subjectNamed } from '../../whose'

const PAGE = '/security-credentials/ssh-keys/show'

export const generateMetadata = (): Metadata => ({ title: texts.title })

/** An SSH public key with its text, in the encoding that the address asks for, and how Git is told to use it. */
export default async function SshKeyPage({ searchParams }: { searchParams: Promise<Query> }) {
  const session = await demandSession('/security-credentials')
  const query = await searchParams
  const subject = subjectNamed(one(query.user), session)
  const id = one(query.id) ?? ''
  const Encoding = one(query.encoding) === 'PEM' ? 'PEM' : 'SSH'
  const answer = await ask(GetSSHPublicKey, { ...subject.input, SSHPublicKeyId: id, Encoding })
  const back = servicesPageOf(subject, 'ssh-public-keys')
  const here = hrefFor(subject, PAGE, { id })
  const inPem = hrefFor(subject, PAGE, { id, encoding: 'PEM' })
  return (
    <>
      <Breadcrumb trail={[{ label: commonTexts.credentials, href: back }]} current={texts.title} />
      <PageHead title={texts.title} sub={<Arn value={id} />} />
      {answer.ok ? (
        <>
          <TabsNav
            label={texts.encoding}
            tabs={[
              { href: here, label: texts.openSsh },
              { href: inPem, label: texts.pem },
            ]}
            current={Encoding === 'PEM' ? inPem : here}
          />
          <Panel name="ssh-public-key" title={texts.key}>
            <div className="grid gap-4">
              <DescriptionList
                columns={1}
                items={[{ term: texts.fingerprint, value: <Arn value={answer.output.SSHPublicKey.Fingerprint} /> }]}
              />
              <Terminal label={texts.copyKey} text={answer.output.SSHPublicKey.SSHPublicKeyBody} />
            </div>
          </Panel>
          <Panel name="ssh-configuration" title={texts.config}>
            <div className="grid gap-3">
              <p className="measure">{texts.configText}</p>
              <Terminal label={texts.copyConfig} text={texts.lines(id)} />
            </div>
          </Panel>
        </>
      ) : (
        <DeniedPanel name="ssh-public-key" title={texts.key} error={answer.error} retryHref={here} />
      )}
      <ButtonLink href={back} className="mt-5">
        {commonTexts.toCredentials}
      </ButtonLink>
    </>
  )
}
