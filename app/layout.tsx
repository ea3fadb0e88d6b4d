import type { Metadata, Viewport } from 'next'
import { connection } from 'next/server'
import type { ReactNode } from 'react'
import { InsecureBanner } from '@/components/console/insecure-banner'
import { LanguageLoaded } from '@/components/console/language-loaded'
import { theme } from '@/lib/console/cookies'
import { env } from '@/lib/env'
import { frameTexts } from '@/lib/texts/frame'
import { languageTag } from '@/lib/texts/localized'
import { PRODUCT } from '@/lib/values/product'
import './globals.css'

export const generateMetadata = (): Metadata => ({
  title: { default: PRODUCT, template: `%s – ${PRODUCT}` },
  description: frameTexts.description,
  robots: { index: false, follow: false },
})

export const viewport: Viewport = { width: 'device-width', initialScale: 1 }

export default async function RootLayout({ children }: { children: ReactNode }) {
  // Every page is made per request: only then can its scripts carry the nonce of its policy.
  await connection()
  const scheme = await theme()
  return (
    <html lang={languageTag()} data-theme={scheme === 'system' ? undefined : scheme}>
      <body>
        <LanguageLoaded tag={languageTag()}>
          {env().isInsecure && <InsecureBanner />}
          {children}
        </LanguageLoaded>
      </body>
    </html>
  )
}
