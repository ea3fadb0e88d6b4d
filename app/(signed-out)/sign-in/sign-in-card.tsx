import type { ReactNode } from 'react'
import { DemoAccounts } from '@/components/console/demo-accounts'
import { AuthCard, AuthDuo } from '@/components/console/signed-out-shell'
import { demoSignIns } from '@/lib/console/demo'

/** The card of a sign-in page; in a training environment with the demo accounts beside it. */
export async function SignInCard({
  kind,
  ...card
}: {
  kind: 'user' | 'root'
  title: string
  lead: string
  foot: ReactNode
  children: ReactNode
}) {
  const demo = await demoSignIns(kind)
  if (!demo) return <AuthCard solo {...card} />
  return (
    <AuthDuo>
      <AuthCard {...card} />
      <DemoAccounts {...demo} />
    </AuthDuo>
  )
}
