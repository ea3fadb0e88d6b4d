import type { ReactNode } from 'react'
import { DemoAccounts } from '@/components/console/demo-accounts'
import { AuthCard, AuthDuo } from '@/components/console/signed-out-shell'
import { demoSignIns } from '@/lib/console/demo'

/** The card of a sign-in page; in a training environment with the demo accounts beside it. */
export async function SignInCard({
  kind,
  account,
  ...card
}: {
  kind: 'user' | 'root'
  /** The account that the address of the page names. */
  account?: string
  title: string
  lead: string
  foot: ReactNode
  children: ReactNode
}) {
  const demo = await demoSignIns(kind, account)
  if (!demo) return <AuthCard solo {...card} />
  return (
    <AuthDuo>
      <AuthCard {...card} />
      <DemoAccounts {...demo} />
    </AuthDuo>
  )
}
