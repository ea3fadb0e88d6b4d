import type { Metadata } from 'next'
import { PageHead } from '@/components/console/page-head'
import { TargetButton } from '@/components/ui/target-button'
import { namesOfLabs } from '@/lib/console/labs/lab-words'
import { one, type Query } from '@/lib/console/query'
import { listClasses } from '@/lib/lab-seats/classes'
import { LABS } from '@/lib/labs/labs'
import { listAccounts, listPlaceIn } from '@/lib/test-hooks/accounts'
import { listWorlds } from '@/lib/test-hooks/worlds'
import { environmentTexts as texts } from '@/lib/texts/environment'
import { AccountsPanel } from './accounts-panel'
import { lock } from './actions'
import { ClassesPanel } from './classes-panel'
import { ConnectionPanel } from './connection-panel'
import { EnterForm } from './enter-form'
import { MakeAccount } from './make-account'
import { operatorPass } from './operator'
import { ResetPanel } from './reset-panel'
import { OperatorResult } from './result'
import { SettingsPanel } from './settings-panel'

export const generateMetadata = (): Metadata => ({ title: texts.title })

/**
 * What the operator of a training server does, by the functions of the test hooks. The operator's token opens it, not a
 * policy. Training only. Differs from AWS: there is no such page.
 */
export default async function EnvironmentPage({ searchParams }: { searchParams: Promise<Query> }) {
  const pass = await operatorPass()
  if (!pass) return <EnterForm />
  const place = placeIn(await searchParams)
  const list = await listAccounts(place)
  const { total } = place.search === '' ? list : await listAccounts({ search: '', page: 1 })
  return (
    <>
      <PageHead
        title={texts.title}
        sub={texts.lead}
        actions={
          <TargetButton to={{ action: lock }} pending={texts.leaving}>
            {texts.leave}
          </TargetButton>
        }
      />
      <OperatorResult pass={pass} />
      <div className="grid grid-cols-1 gap-5">
        <AccountsPanel list={list} place={place} />
        <div className="grid grid-cols-1 items-start gap-5 wide:grid-cols-[minmax(0,1fr)_21rem]">
          <MakeAccount worlds={listWorlds()} />
          <ResetPanel accounts={total} />
        </div>
        <ClassesPanel classes={await listClasses()} labs={namesOfLabs(LABS.keys())} />
        <ConnectionPanel />
        <SettingsPanel />
      </div>
    </>
  )
}

/** What an address says wrong is as on the first visit. */
function placeIn(query: Query): { search: string; page: number } {
  const asked = new URLSearchParams({ search: (one(query.search) ?? '').slice(0, 128) })
  const page = one(query.page) ?? ''
  if (/^[1-9]\d{0,4}$/.test(page)) asked.set('page', page)
  return listPlaceIn(asked)
}
