import type { Metadata } from 'next'
import type { Query } from '@/lib/console/query'
import { helpMfaTexts } from '@/lib/texts/help-mfa'
import { Article, More, TextParts } from '../article'

export const generateMetadata = (): Metadata => ({ title: helpMfaTexts.title })

export default function MfaHelpPage({ searchParams }: { searchParams: Promise<Query> }) {
  const { title, lead, parts } = helpMfaTexts
  return (
    <Article title={title} lead={lead} query={searchParams}>
      <TextParts parts={parts} />
      <More pages={['denied', 'cli']} />
    </Article>
  )
}
