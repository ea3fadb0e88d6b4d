import type { Metadata } from 'next'
import { cx } from '@/components/ui/cx'
import { Icon } from '@/components/ui/icon'
import { Prose } from '@/components/ui/prose'
import { INKS } from '@/components/ui/tones'
import type { Query } from '@/lib/console/query'
import { helpDeniedTexts } from '@/lib/texts/help-denied'
import { Article, More, Part, TextParts } from '../article'

export const generateMetadata = (): Metadata => ({ title: helpDeniedTexts.title })

export default function AccessDeniedHelpPage({ searchParams }: { searchParams: Promise<Query> }) {
  const { title, lead, read, kinds, cases } = helpDeniedTexts
  return (
    <Article title={title} lead={lead} query={searchParams}>
      <TextParts parts={[read]} />
      <Part id="kinds" title={kinds.title}>
        <dl className="mt-1 grid gap-4">
          {kinds.list.map(({ icon, tone, name, text }) => (
            <div key={name}>
              <dt className={cx('flex items-center gap-2 font-semibold', INKS[tone])}>
                <Icon name={icon} />
                {name}
              </dt>
              <dd className="ms-7">
                <Prose text={text} />
              </dd>
            </div>
          ))}
        </dl>
      </Part>
      <TextParts parts={cases} />
      <More pages={['mfa', 'cli']} />
    </Article>
  )
}
