import { Link } from '@/components/ui/link'
import { signInTexts } from '@/lib/texts/sign-in'

/** From an IAM user's form to the root user's; what was asked for first is not forgotten on the way. */
export function RootLink({ next }: { next: string }) {
  const query = next === '/' ? '' : `?${new URLSearchParams({ next })}`
  return <Link href={`/sign-in/root${query}`}>{signInTexts.titleOfRoot}</Link>
}
