import type { Metadata, Route } from 'next'
import { redirect } from 'next/navigation'
import { PageHead } from '@/components/console/page-head'
import { Breadcrumb } from '@/components/ui/breadcrumb'
import { one, type Query } from '@/lib/console/query'
import { safeReturnTo } from '@/lib/console/return-to'
import { demandSession } from '@/lib/console/session'
import { confirmHref } from '@/lib/console/step-up'
import { env } from '@/lib/env'
import { commonTexts } from '@/lib/texts/common'
import { confirmTexts } from '@/lib/texts/confirm-code'
import { ConfirmForm } from './confirm-form'

export const metadata: Metadata = { title: confirmTexts.title }

const TRAIL = [{ label: commonTexts.credentials, href: '/security-credentials' }]

/** Asks for a fresh code before something that a thief of the session would want to do (S-42), and leads back to it. */
export default async function ConfirmPage({ searchParams }: { searchParams: Promise<Query> }) {
  const next = safeReturnTo(one((await searchParams).next) ?? '/security-credentials')
  const session = await demandSession(confirmHref(next))
  const { devices, mfa } = session
  if (!session.isFactorDue) redirect(next as Route)
  const preferred = devices.find(({ serialNumber }) => serialNumber === mfa?.serialNumber) ?? devices[0]
  return (
    <>
      <Breadcrumb trail={TRAIL} current={confirmTexts.title} />
      <PageHead title={confirmTexts.title} />
      <div className="max-w-182">
        <ConfirmForm
          devices={devices}
          preferred={preferred?.serialNumber ?? ''}
          next={next}
          minutes={env().stepUpMinutes}
          serverNow={session.now.getTime()}
          frozen={session.account.clock.mode === 'fixed'}
        />
      </div>
    </>
  )
}
