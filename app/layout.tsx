import type { Metadata, Viewport } from 'next'
import { connection } from 'next/server'
import type { ReactNode } from 'react'
import { InsecureBanner } from '@/components/console/insecure-banner'
import { theme } from '@/lib/console/cookies'
import { env } from '@/lib/env'
import { frameTexts } from '@/lib/texts/frame'
import { PRODUCT } from '@/lib/values/product'
import './globals.css'

export const metadata: Metadata = {
  title: { default: PRODUCT, template: `%s – ${PRODUCT}` },
  description: frameTexts.description,
  robots: { index: false, follow: false },
}

export const viewport: Viewport = { width: 'device-width', initialScale: 1 }

export default async function RootLayout({ children }: { children: ReactNode }) {
  // Every page is made per request: only then can its scripts carry the nonce of its policy.
  await connection()
  const scheme = await theme()
  return (
    <html lang="en" data-theme={scheme === 'system' ? undefined : scheme}>
      <body>
        {env().isInsecure && <InsecureBanner />}
        {children}
      </body>
    </html>
  )
}
