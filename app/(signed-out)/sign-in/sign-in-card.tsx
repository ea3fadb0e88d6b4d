import type { ReactNode } from 'react'
import { DemoAccounts } from '@/components/console/demo-accounts'
import { AuthCard, AuthDuo } from '@/components/console/signed-out-shell'
import { demoSignIns } from '@/lib/console/demo'
import { labSignIns } from '@/lib/console/labs/lab-sign-ins'
import { labSignInTexts } from '@/lib/texts/lab-sign-in'
import { TenMinuteLab } from './ten-minute-lab'

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
  const ofLab = account === undefined ? undefined : await labSignIns(account)
  const demo = ofLab ?? (await demoSignIns(kind, account))
  if (!demo) return <AuthCard solo {...card} />
  return (
    <AuthDuo>
      <AuthCard {...card} />
      <div className="grid grid-cols-1 gap-6">
        {!ofLab && kind === 'user' && <TenMinuteLab />}
        <DemoAccounts {...demo} {...(ofLab && { title: labSignInTexts.people, intro: labSignInTexts.intro })} />
      </div>
    </AuthDuo>
  )
}
