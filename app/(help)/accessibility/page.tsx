import type { Metadata } from 'next'
import type { Query } from '@/lib/console/query'
import { accessibilityTexts } from '@/lib/texts/accessibility'
import { PRODUCT } from '@/lib/values/product'
import { Article, TextParts } from '../help/article'

export const generateMetadata = (): Metadata => ({ title: accessibilityTexts.title })

export default function AccessibilityPage({ searchParams }: { searchParams: Promise<Query> }) {
  const { title, lead, parts } = accessibilityTexts
  return (
    <Article title={title} lead={lead(PRODUCT)} query={searchParams}>
      <TextParts parts={parts} />
    </Article>
  )
}
