import { notFound } from 'next/navigation'
import { accountInAddress } from '@/lib/console/address-texts'
import { remembered } from '@/lib/console/cookies'
import { one, type Query } from '@/lib/console/query'
import { shownState } from '@/lib/console/request'
import { safeReturnTo } from '@/lib/console/return-to'
import { signInTexts } from '@/lib/texts/sign-in'
import { TITLE_STANDS_IN_THE_FORM } from '../page-title'
import { RootLink } from '../root-link'
import { SignInCard } from '../sign-in-card'
import { SignInForm } from '../sign-in-form'
import { SignInNotes } from '../sign-in-notes'

export const metadata = TITLE_STANDS_IN_THE_FORM

/** The sign-in address of one account. Whether that account exists is not told here. */
export default async function AccountSignInPage({
  params,
  searchParams,
}: {
  params: Promise<{ account: string }>
  searchParams: Promise<Query>
}) {
  const account = accountInAddress(decodeURIComponent((await params).account))
  if (account === undefined) notFound()
  const { next: asked, user } = await searchParams
  const next = safeReturnTo(one(asked))
  const known = await remembered()
  const isKnown = known?.account === account
  return (
    <SignInCard
      kind="user"
      account={account}
      title={signInTexts.title}
      lead={signInTexts.leadOfAccount}
      foot={<RootLink next={next} />}
    >
      <SignInNotes query={searchParams} />
      <SignInForm
        account={account}
        isFixed
        userName={one(user) ?? (isKnown ? known.userName : '')}
        isRemembered={isKnown}
        next={next}
        state={await shownState()}
      />
    </SignInCard>
  )
}
