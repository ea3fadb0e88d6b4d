import type { Metadata } from 'next'
import { WithAside } from '@/app/(console)/_holders/with-aside'
import { PageHead } from '@/components/console/page-head'
import { Arn } from '@/components/ui/arn'
import { Breadcrumb } from '@/components/ui/breadcrumb'
import { ButtonLink } from '@/components/ui/button'
import { DescriptionList } from '@/components/ui/description-list'
import { ConfirmDialog } from '@/components/ui/dialog'
import { Panel } from '@/components/ui/panel'
import { SelectField } from '@/components/ui/select-field'
import { NoValue } from '@/components/ui/table'
import { Time } from '@/components/ui/time'
import { readAccount } from '@/lib/test-hooks/accounts'
import { listWorlds } from '@/lib/test-hooks/worlds'
import { environmentTexts } from '@/lib/texts/environment'
import { readSwitches } from '@/lib/worlds/account-switches'
import { WorldName } from '../../accounts-panel'
import { remove, reset } from '../../actions'
import { accountHref, ENVIRONMENT_PAGE } from '../../addresses'
import { ConnectionPanel } from '../../connection-panel'
import { EnterForm } from '../../enter-form'
import { operatorPass, orNotFound } from '../../operator'
import { OperatorResult } from '../../result'
import { ClockPanel } from './clock-panel'
import { MadePanels } from './made-panels'
import { SwitchesPanel } from './switches-panel'

type Props = { params: Promise<{ id: string }> }
type Account = Awaited<ReturnType<typeof readAccount>>

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: decodeURIComponent((await params).id) }
}

/** An account for the operator: what it begins with, its clock and switches, and how to reset and remove it. */
export default async function EnvironmentAccountPage({ params }: Props) {
  const pass = await operatorPass()
  if (!pass) return <EnterForm />
  const account = await orNotFound(readAccount(decodeURIComponent((await params).id)))
  const { accountId, made } = account
  const [access] = made?.accessKeys ?? []
  return (
    <>
      <Breadcrumb trail={[{ label: environmentTexts.title, href: ENVIRONMENT_PAGE }]} current={accountId} />
      <PageHead title={accountId} sub={account.name ?? account.alias} actions={<Buttons account={account} />} />
      <OperatorResult pass={pass} />
      <WithAside aside={<ClockPanel account={accountId} clock={account.clock} />}>
        <FactsPanel account={account} />
        <MadePanels made={made} />
        <SwitchesPanel account={accountId} switches={await readSwitches(accountId)} />
        <ConnectionPanel access={access} />
      </WithAside>
    </>
  )
}

function Buttons({ account: { accountId, made } }: { account: Account }) {
  const texts = environmentTexts.account
  return (
    <>
      {made && (
        <ButtonLink href={`${accountHref(accountId)}/download`} icon="download">
          {texts.download}
        </ButtonLink>
      )}
      <ResetButton accountId={accountId} world={made?.world} />
      <ConfirmDialog
        opener={{ children: texts.remove.open }}
        title={texts.remove.question(accountId)}
        verb={texts.remove.verb}
        pending={texts.remove.pending}
        danger
        action={remove}
        fields={{ account: accountId }}
      >
        <p>{texts.remove.lost}</p>
      </ConfirmDialog>
    </>
  )
}

/** An account of no world can only be put into one of the product. */
function ResetButton({ accountId, world }: { accountId: string; world: string | undefined }) {
  const texts = environmentTexts.account.reset
  return (
    <ConfirmDialog
      opener={{ children: texts.open }}
      title={texts.question(accountId)}
      verb={texts.verb}
      pending={texts.pending}
      danger
      action={reset}
      fields={{ account: accountId }}
    >
      <p>{texts.lost}</p>
      <SelectField name="world" label={texts.into}>
        {world && <option value="">{texts.own(world.slice(0, 12))}</option>}
        {listWorlds().map(({ name }) => name !== world && <option key={name}>{name}</option>)}
      </SelectField>
    </ConfirmDialog>
  )
}

function FactsPanel({ account }: { account: Account }) {
  const { account: texts, accounts } = environmentTexts
  const { accountId, alias, name, index, users, createdAt, made } = account
  return (
    <Panel name="account" title={texts.facts}>
      <DescriptionList
        columns={3}
        items={[
          { term: texts.id, value: <Arn value={accountId} copy={texts.copyId} /> },
          { term: texts.name, value: name ?? <NoValue /> },
          { term: texts.alias, value: alias ?? <NoValue /> },
          { term: accounts.columns.world, value: <WorldName {...account} /> },
          { term: accounts.columns.index, value: index ?? <NoValue /> },
          { term: accounts.columns.users, value: users },
          { term: accounts.columns.created, value: <Time at={Date.parse(createdAt)} format="date" /> },
          ...(made ? [{ term: texts.rootEmail, value: made.rootEmail, wide: true }] : []),
        ]}
      />
    </Panel>
  )
}
