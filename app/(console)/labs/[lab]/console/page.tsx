import type { Metadata, Route } from 'next'
import { notFound, redirect } from 'next/navigation'
import { PageHead } from '@/components/console/page-head'
import { Breadcrumb } from '@/components/ui/breadcrumb'
import { openApiConsole } from '@/lib/console/labs/api-console'
import { labHref, labInAddress, shortName } from '@/lib/console/labs/lab-words'
import { one, type Query } from '@/lib/console/query'
import { apiConsoleTexts as texts } from '@/lib/texts/api-console'
import { placeTexts } from '@/lib/texts/places'
import { LastResult } from '../../../last-result'
import { ApiConsole } from './api-console'

type Asked = { params: Promise<{ lab: string }>; searchParams: Promise<Query> }

export function generateMetadata(): Metadata {
  return { title: texts.title }
}

/** Calls of the API for whoever does a lab, without a terminal. Training only. Differs from AWS: there is no such page. */
export default async function ApiConsolePage({ params, searchParams }: Asked) {
  const { lab } = await params
  const found = labInAddress(lab)
  if (!found) notFound()
  // The page of the lab offers to begin it.
  if (!(await openApiConsole(lab))) redirect(labHref(lab) as Route)
  const { action } = await searchParams
  return (
    <>
      <Breadcrumb
        trail={[
          { label: placeTexts.labs, href: '/labs' },
          { label: shortName(lab), href: labHref(lab) },
        ]}
        current={texts.title}
      />
      <PageHead title={texts.title} sub={found.texts.title} />
      <LastResult page={`${labHref(lab)}/console`} />
      <ApiConsole lab={lab} page={`${labHref(lab)}/console`} action={one(action)} title={texts.call} />
    </>
  )
}
