import { remembered } from '@/lib/console/cookies'
import { one, type Query } from '@/lib/console/query'
import { shownState } from '@/lib/console/request'
import { safeReturnTo } from '@/lib/console/return-to'
import { signInTexts } from '@/lib/texts/sign-in'
import { TITLE_STANDS_IN_THE_FORM } from './page-title'
import { RootLink } from './root-link'
import { SignInCard } from './sign-in-card'
import { SignInForm } from './sign-in-form'
import { SignInNotes } from './sign-in-notes'

export const metadata = TITLE_STANDS_IN_THE_FORM

export default async function SignInPage({ searchParams }: { searchParams: Promise<Query> }) {
  const next = safeReturnTo(one((await searchParams).next))
  const known = one((await searchParams).different) ? undefined : await remembered()
  return (
    <SignInCard kind="user" title={signInTexts.title} lead={signInTexts.leadOfUser} foot={<RootLink next={next} />}>
      <SignInNotes query={searchParams} />
      <SignInForm
        account={known?.account ?? ''}
        userName={known?.userName ?? ''}
        isRemembered={known !== undefined}
        next={next}
        state={await shownState()}
      />
    </SignInCard>
  )
}
