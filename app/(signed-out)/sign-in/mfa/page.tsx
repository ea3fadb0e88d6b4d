import { one, type Query } from '@/lib/console/query'
import { demandChosenDevice } from '@/lib/console/sign-in'
import { KINDS } from '@/lib/mfa/kinds/kinds'
import { TITLE_STANDS_IN_THE_FORM } from '../page-title'
import { CodeCard } from './code-card'
import { PasskeyCard } from './passkey-card'

export const metadata = TITLE_STANDS_IN_THE_FORM

export default async function MfaPage({ searchParams }: { searchParams: Promise<Query> }) {
  const open = await demandChosenDevice()
  const { device } = open
  if (KINDS[device.kind].proof === 'signature') return <PasskeyCard of={open} />
  const isResynced = one((await searchParams).resynced) !== undefined
  return <CodeCard of={open} device={device} isResynced={isResynced} />
}
