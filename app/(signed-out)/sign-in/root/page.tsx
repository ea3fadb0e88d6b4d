import { Link } from '@/components/ui/link'
import { one, type Query } from '@/lib/console/query'
import { safeReturnTo } from '@/lib/console/return-to'
import { signInTexts } from '@/lib/texts/sign-in'
import { TITLE_STANDS_IN_THE_FORM } from '../page-title'
import { SignInCard } from '../sign-in-card'
import { SignInNotes } from '../sign-in-notes'
import { RootForm } from './root-form'

export const metadata = TITLE_STANDS_IN_THE_FORM

export default async function RootSignInPage({ searchParams }: { searchParams: Promise<Query> }) {
  return (
    <SignInCard
      kind="root"
      title={signInTexts.titleOfRoot}
      lead={signInTexts.leadOfRoot}
      foot={<Link href="/sign-in">{signInTexts.titleOfUser}</Link>}
    >
      <SignInNotes query={searchParams} />
      <RootForm next={safeReturnTo(one((await searchParams).next))} />
    </SignInCard>
  )
}
