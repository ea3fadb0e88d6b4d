import type { Metadata } from 'next'
import { Badge } from '@/components/ui/badge'
import { Disclosure } from '@/components/ui/disclosure'
import { Link } from '@/components/ui/link'
import { Panel, PanelActions } from '@/components/ui/panel'
import { SubmitButton } from '@/components/ui/submit-button'
import { type Column, Table } from '@/components/ui/table'
import { TargetButton } from '@/components/ui/target-button'
import { Time } from '@/components/ui/time'
import { nameInArn } from '@/lib/arns'
import { foresee, type RefusedAction } from '@/lib/console/ask'
import { isAwsManaged, policyHref } from '@/lib/console/policies/address'
import { MOST_VERSIONS } from '@/lib/console/policies/saving'
import { one, type Query } from '@/lib/console/query'
import { demandSession } from '@/lib/console/session'
import { DeletePolicyVersion } from '@/lib/operations/iam/policies/delete-policy-version'
import { SetDefaultPolicyVersion } from '@/lib/operations/iam/policies/set-default-policy-version'
import { versionTexts } from '@/lib/texts/policy-versions'
import { DeniedPanel } from '../../../denied'
import { deleteVersion } from '../actions'
import { versionsAnswer } from '../answers'
import { arnOf, demandPolicyAt, PolicyFrame, type PolicyParams, tabTitle } from '../policy-frame'
import { ComparisonPanels } from './comparison-panels'

const texts = versionTexts

type Version = { VersionId: string; IsDefaultVersion: boolean; CreateDate: Date }

export const generateMetadata = (props: PolicyParams): Promise<Metadata> => tabTitle(props, 'versions')

/** The versions of a policy, two of them compared, and which one is in force. */
export default async function VersionsPage(props: PolicyParams & { searchParams: Promise<Query> }) {
  const arn = await arnOf(props)
  const { now } = await demandSession(policyHref(arn, 'versions'))
  await demandPolicyAt(arn)
  const answer = await versionsAnswer(arn)
  const query = await props.searchParams
  return (
    <PolicyFrame arn={arn} tab="versions" now={now.getTime()}>
      {answer.ok ? (
        <Versions
          arn={arn}
          versions={answer.output.Versions}
          from={one(query.from)}
          to={one(query.to)}
          now={now.getTime()}
        />
      ) : (
        <DeniedPanel name="versions" title={texts.title} error={answer.error} />
      )}
    </PolicyFrame>
  )
}

/** Without a choice, the newest version is compared with the one in force, or with the one before. */
function pairOf(versions: readonly Version[], from: string | undefined, to: string | undefined) {
  const known = (id: string | undefined) => versions.find(({ VersionId }) => VersionId === id)?.VersionId
  const newest = versions[0]?.VersionId
  const inForce = versions.find(({ IsDefaultVersion }) => IsDefaultVersion)?.VersionId
  const usual = inForce !== newest ? inForce : versions[1]?.VersionId
  return { from: known(from) ?? usual ?? newest, to: known(to) ?? newest }
}

async function Versions({
  arn,
  versions,
  from: wantedFrom,
  to: wantedTo,
  now,
}: {
  arn: string
  versions: readonly Version[]
  from: string | undefined
  to: string | undefined
  now: number
}) {
  const { from, to } = pairOf(versions, wantedFrom, wantedTo)
  const others = versions.filter(({ IsDefaultVersion }) => !IsDefaultVersion)
  const refused = await foresee(
    Object.fromEntries(
      others.flatMap(({ VersionId }) => {
        const input = { PolicyArn: arn, VersionId }
        return [
          [`set ${VersionId}`, { operation: SetDefaultPolicyVersion, input }],
          [`delete ${VersionId}`, { operation: DeletePolicyVersion, input }],
        ]
      }),
    ),
  )
  return (
    <div className="grid grid-cols-1 items-start gap-5 wide:grid-cols-[minmax(0,26rem)_minmax(0,1fr)]">
      <Panel name="versions" title={texts.title} count={texts.count(versions.length, MOST_VERSIONS)} flush>
        <Table
          caption={texts.caption(nameInArn(arn))}
          rows={versions}
          rowKey={({ VersionId }) => VersionId}
          rowAttributes={({ VersionId }) => ({ 'data-version': VersionId })}
          columns={columnsOf({ arn, from, to, now, refused, isSingle: versions.length < 2 })}
        />
        {versions.length < 2 ? (
          <p className="border-t border-hairline p-(--inset) text-muted">{texts.only}</p>
        ) : (
          <form id={PAIR} action={policyHref(arn, 'versions')} method="get">
            <PanelActions>
              <SubmitButton variant="secondary">{texts.compare}</SubmitButton>
            </PanelActions>
          </form>
        )}
      </Panel>
      {from !== undefined && to !== undefined && versions.length > 1 && (
        <div className="grid min-w-0 grid-cols-1 gap-5">
          <ComparisonPanels arn={arn} from={from} to={to} />
        </div>
      )}
    </div>
  )
}

/** The form of the two versions to compare. It is below the table, as rows have forms of their own. */
const PAIR = 'compared-versions'

type Shown = {
  arn: string
  from: string | undefined
  to: string | undefined
  now: number
  isSingle: boolean
  refused: Readonly<Record<string, RefusedAction | undefined>>
}

const columnsOf = ({ arn, from, to, now, isSingle, refused }: Shown): Column<Version>[] => [
  ...(isSingle
    ? []
    : [
        radioColumn('from', from, { header: texts.from, label: texts.fromVersion }),
        radioColumn('to', to, { header: texts.to, label: texts.toVersion }),
      ]),
  {
    key: 'version',
    header: texts.version,
    rowHeader: true,
    cell: ({ VersionId, IsDefaultVersion, CreateDate }) => (
      <>
        <Link href={`${policyHref(arn)}?${new URLSearchParams({ version: VersionId })}`}>{VersionId}</Link>{' '}
        {IsDefaultVersion && <Badge>{texts.isDefault}</Badge>}
        <span className="block text-caption font-normal text-muted">
          <Time at={CreateDate.getTime()} now={now} />
        </span>
      </>
    ),
  },
  {
    key: 'actions',
    header: texts.actions,
    hideHeader: true,
    align: 'end',
    cell: ({ VersionId, IsDefaultVersion }) =>
      IsDefaultVersion || isAwsManaged(arn) ? null : <VersionActions arn={arn} version={VersionId} refused={refused} />,
  },
]

function radioColumn(
  name: 'from' | 'to',
  chosen: string | undefined,
  { header, label }: { header: string; label: (version: string) => string },
): Column<Version> {
  return {
    key: name,
    header,
    pick: true,
    cell: ({ VersionId }) => (
      <input
        type="radio"
        name={name}
        value={VersionId}
        defaultChecked={VersionId === chosen}
        form={PAIR}
        aria-label={label(VersionId)}
      />
    ),
  }
}

function VersionActions({ arn, version, refused }: { arn: string; version: string } & Pick<Shown, 'refused'>) {
  const fields = { PolicyArn: arn, VersionId: version }
  return (
    <div className="grid justify-items-end gap-1 max-sm:justify-items-start">
      <TargetButton
        to={{ href: `${policyHref(arn, 'versions/default')}?${new URLSearchParams({ version })}` }}
        size="small"
        name={texts.setDefaultNamed(version)}
        refused={refused[`set ${version}`]}
      >
        {texts.setDefault}
      </TargetButton>
      <Disclosure summary={texts.deleteNamed(version)} flush>
        <p className="measure mb-2 max-w-56 text-start">{texts.deleteText(version)}</p>
        <TargetButton
          to={{ action: deleteVersion, fields }}
          variant="danger"
          size="small"
          name={texts.deleteNamed(version)}
          refused={refused[`delete ${version}`]}
          pending={texts.deleting}
        >
          {texts.delete}
        </TargetButton>
      </Disclosure>
    </div>
  )
}
