import type { Metadata } from 'next'
import { ServedPlayground } from '@/components/playground/served-playground'
import { signedIn } from '@/lib/console/session'
import { playgroundTexts } from '@/lib/texts/playground'

export const generateMetadata = (): Metadata => ({ title: playgroundTexts.title })

/** Policies tried out in the browser, by anybody. The server learns nothing of them. */
export default async function PlaygroundPage() {
  const session = await signedIn()
  return (
    <div className="w-full max-w-360">
      <ServedPlayground canSimulate={session !== undefined} />
    </div>
  )
}
