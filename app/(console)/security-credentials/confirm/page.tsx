import type { Metadata, Route } from 'next'
import { redirect } from 'next/navigation'
import { PageHead } from '@/components/console/page-head'
import { Breadcrumb } from '@/components/ui/breadcrumb'
import { passkeyParty } from '@/lib/console/passkeys'
import { one, type Query } from '@/lib/console/query'
import { safeReturnTo } from '@/lib/console/return-to'
import { demandOwnSession } from '@/lib/console/session'
import { confirmHref } from '@/lib/console/step-up'
import { env } from '@/lib/env'
import { KINDS } from '@/lib/mfa/kinds/kinds'
import { commonTexts } from '@/lib/texts/common'
import { confirmTexts } from '@/lib/texts/confirm-code'
import { ConfirmForm } from './confirm-form'
import { PasskeyConfirmForm } from './passkey-confirm-form'

export const generateMetadata = (): Metadata => ({ title: confirmTexts.title })

const trail = () => [{ label: commonTexts.credentials, href: '/security-credentials' }]

/** Asks for a fresh code or a passkey before something that a thief of the session would want to do (S-42), and leads back to it. */
export default async function ConfirmPage({ searchParams }: { searchParams: Promise<Query> }) {
  const next = safeReturnTo(one((await searchParams).next) ?? '/security-credentials')
  // In a role as well: its user has the devices.
  const session = await demandOwnSession(confirmHref(next))
  const { devices, mfa } = session
  if (!session.isFactorDue) redirect(next as Route)
  const passkeys = devices.filter(({ kind }) => KINDS[kind].proof === 'signature')
  const others = devices.filter(({ kind }) => KINDS[kind].proof === 'code')
  const preferred = others.find(({ serialNumber }) => serialNumber === mfa?.serialNumber) ?? others[0]
  return (
    <>
      <Breadcrumb trail={trail()} current={confirmTexts.title} />
      <PageHead title={confirmTexts.title} />
      <div className="grid max-w-182 gap-6">
        <p className="measure">{confirmTexts.lead(env().stepUpMinutes)}</p>
        {passkeys.length > 0 && (
          <PasskeyConfirmForm names={passkeys.map(({ name }) => name)} party={passkeyParty()} next={next} />
        )}
        {preferred && (
          <ConfirmForm
            devices={others}
            preferred={preferred.serialNumber}
            next={next}
            serverNow={session.now.getTime()}
            frozen={session.account.clock.mode === 'fixed'}
          />
        )}
      </div>
    </>
  )
}
