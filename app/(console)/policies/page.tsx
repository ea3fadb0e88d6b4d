import type { Metadata } from 'next'
import { PageHead } from '@/components/console/page-head'
import { ButtonLink } from '@/components/ui/button'
import { cx } from '@/components/ui/cx'
import { PanelStrip } from '@/components/ui/panel'
import { mayImport } from '@/lib/console/account-import'
import { askEach, foresee, pageMoment } from '@/lib/console/ask'
import { everyPolicy, type PolicyRow } from '@/lib/console/every-policy'
import { policyCall } from '@/lib/console/holders'
import { type ListPlace, listHref, orderParts, placeOf } from '@/lib/console/list-query'
import { isAwsManaged } from '@/lib/console/policies/address'
import { isListed, mentions, type PolicyFilter, policyFilterIn } from '@/lib/console/policies/listed'
import { one, type Query } from '@/lib/console/query'
import { demandSession } from '@/lib/console/session'
import { findingsOnEach } from '@/lib/console/simulator/findings'
import { tableChoice } from '@/lib/console/table-choice'
import { pageOfWhole } from '@/lib/console/whole-list'
import { CreatePolicy } from '@/lib/operations/iam/policies/create-policy'
import { CreatePolicyVersion } from '@/lib/operations/iam/policies/create-policy-version'
import { DeletePolicy } from '@/lib/operations/iam/policies/delete-policy'
import { GetPolicyVersion } from '@/lib/operations/iam/policies/get-policy-version'
import { accountImportTexts } from '@/lib/texts/account-import'
import { policyTexts as texts } from '@/lib/texts/policies'
import { createTexts } from '@/lib/texts/policy-create'
import { DeniedRows } from '../_holders/denied-rows'
import { ListPanel } from '../_holders/list-panel'
import { DeniedPanel } from '../denied'
import { LastResult } from '../last-result'
import { choosePolicyColumns } from './actions'
import { OPTIONAL_COLUMNS, type SortedBy } from './columns'
import { PolicyFilterForm } from './filter-form'
import { PolicyPeek } from './peek'
import { type ListedRow, PoliciesTable } from './policies-table'
import type { RowRefusals } from './row-menu'

export const generateMetadata = (): Metadata => ({ title: texts.title })

/** The columns for which there is no room beside a policy. */
const LEFT_OUT = ['changed', 'arn']

/** How many documents a filter reads at most: each is a recorded call. */
const MOST_READ = 200

/** The managed policies of the account, and AWS's. Their list is short by a quota, so finding and sorting costs nothing more. */
export default async function PoliciesPage({ searchParams }: { searchParams: Promise<Query> }) {
  const { now } = await demandSession('/policies')
  const query = await searchParams
  const q = one(query.q)
  const filter = policyFilterIn((name) => one(query[name]))
  const place = placeOf<SortedBy>(query, ['name', 'type', 'used', 'changed'])
  const choice = await tableChoice('policies', OPTIONAL_COLUMNS)
  const answer = await everyPolicy()
  const { create } = await foresee({ create: { operation: CreatePolicy, input: { PolicyName: 'new' } } })
  const head = (
    <PageHead
      title={texts.title}
      sub={texts.lead}
      actions={
        <>
          {mayImport() && <ButtonLink href="/policies/import">{accountImportTexts.link}</ButtonLink>}
          <ButtonLink href="/policies/create" variant="primary" refused={create}>
            {createTexts.title}
          </ButtonLink>
        </>
      }
    />
  )
  if (!answer.ok) {
    return (
      <>
        {head}
        <DeniedPanel name="policies" title={texts.title} error={answer.error} retryHref="/policies" />
      </>
    )
  }
  const needsDocuments = filter.finding !== undefined || filter.action !== undefined
  const listed = answer.output.Policies.filter((policy) => isListed(policy, filter))
  const searched = needsDocuments ? await passing(listed.slice(0, MOST_READ), filter) : undefined
  const { items, total } = pageOfWhole(searched ? searched.map(({ policy }) => policy) : listed, {
    ...{ q, nameOf: ({ PolicyName }) => PolicyName, by: ORDERS[place.sort] },
    ...{ isDescending: place.isDescending, page: place.page, size: choice.size },
  })
  const rows = choice.columns.includes('findings') ? await withFindings(items) : items.map(withoutFindings)
  const hrefOf = (order: Omit<ListPlace<SortedBy>, 'page'>, page?: string, peek?: string) =>
    listHref('/policies', { q, ...filter, ...orderParts(order.sort, order.isDescending, 'name'), page, peek })
  const ownPage = place.page > 1 ? String(place.page) : undefined
  const peeked = answer.output.Policies.find(({ Arn }) => Arn === one(query.peek))
  const panel = (
    <ListPanel
      {...{ list: 'policies', texts, total, filter: { q, path: undefined }, place, choice, headers: headers() }}
      chooseColumns={choosePolicyColumns}
      own={{
        form: <PolicyFilterForm q={q} filter={filter} />,
        isFiltered: Object.values(filter).some((value) => value !== undefined),
        hrefOf: (page) => hrefOf(place, page),
      }}
    >
      {items.length > 0 ? (
        <>
          {needsDocuments && listed.length > MOST_READ && (
            <PanelStrip>{texts.filter.mostRead(MOST_READ, listed.length)}</PanelStrip>
          )}
          <Unread rows={rows} />
          <PoliciesTable
            rows={rows}
            shown={choice.columns.filter((column) => !peeked || !LEFT_OUT.includes(column))}
            order={{ ...place, hrefOf: (sort, isDescending) => hrefOf({ sort, isDescending }) }}
            now={now.getTime()}
            peek={{ arn: peeked?.Arn, hrefOf: (arn) => hrefOf(place, ownPage, arn) }}
            refused={await refusalsOf(items)}
          />
        </>
      ) : undefined}
    </ListPanel>
  )
  return (
    <>
      {head}
      <LastResult page="/policies" />
      {/* The list keeps its place in the tree, so that the focus stays on the row. */}
      <div
        className={cx('grid grid-cols-1 items-start gap-5', peeked && 'wide:grid-cols-[minmax(0,1fr)_minmax(0,24rem)]')}
      >
        <div className="min-w-0">{panel}</div>
        {peeked && <PolicyPeek policy={peeked} closeHref={hrefOf(place, ownPage)} />}
      </div>
    </>
  )
}

/** What of the actions on each policy would be refused. */
async function refusalsOf(policies: readonly PolicyRow[]): Promise<Record<string, RowRefusals>> {
  const foreseen = await foresee(
    Object.fromEntries(
      policies.flatMap(({ Arn: PolicyArn }) => [
        [`attach ${PolicyArn}`, policyCall({ kind: 'user', name: 'any' }, 'attach', { PolicyArn })],
        [`edit ${PolicyArn}`, { operation: CreatePolicyVersion, input: { PolicyArn } }],
        [`delete ${PolicyArn}`, { operation: DeletePolicy, input: { PolicyArn } }],
      ]),
    ),
  )
  return Object.fromEntries(
    policies.map(({ Arn }) => [
      Arn,
      { attach: foreseen[`attach ${Arn}`], edit: foreseen[`edit ${Arn}`], delete: foreseen[`delete ${Arn}`] },
    ]),
  )
}

const ORDERS = {
  name: undefined,
  type: ({ Arn }: PolicyRow) => (isAwsManaged(Arn) ? 1 : 0),
  used: ({ AttachmentCount }: PolicyRow) => AttachmentCount,
  changed: ({ UpdateDate }: PolicyRow) => UpdateDate.getTime(),
} as const satisfies Record<SortedBy, unknown>

function headers() {
  const { type, usedAs: used, findings, changed, arn } = texts
  return { type, used, findings, changed, arn } satisfies Record<keyof typeof OPTIONAL_COLUMNS, string>
}

const withoutFindings = (policy: PolicyRow): ListedRow => ({ policy, findings: undefined })

/** Says why findings are missing: documents that may not be read, or may not be checked. */
function Unread({ rows }: { rows: readonly ListedRow[] }) {
  const answers = rows.flatMap(({ findings }) => (findings ? [findings] : []))
  const action = answers.flatMap((answer) => (answer.ok ? [] : (answer.error.refusal?.action ?? [])))[0]
  return action === undefined ? null : (
    <DeniedRows answers={answers} action={action} noun={texts.noun} nouns={texts.nouns} />
  )
}

/** Policies with the findings on the documents in force. AWS's own are not checked: nobody can change them. */
async function withFindings(policies: readonly PolicyRow[]): Promise<ListedRow[]> {
  const own = policies.filter(({ Arn }) => !isAwsManaged(Arn))
  const checked = new Map((await documentsChecked(own)).map((row) => [row.policy.Arn, row.findings]))
  return policies.map((policy) => ({ policy, findings: checked.get(policy.Arn) }))
}

/** The policies whose documents pass the filter. One that may not be read passes none. */
async function passing(policies: readonly PolicyRow[], { action, finding }: PolicyFilter): Promise<ListedRow[]> {
  const documents = await documentsOf(policies)
  const named = documents.filter(
    ({ document }) => action === undefined || (document.ok && mentions(document.output, action)),
  )
  if (finding === undefined) return named.map(({ policy }) => withoutFindings(policy))
  const checked = await documentsChecked(named.map(({ policy }) => policy).filter(({ Arn }) => !isAwsManaged(Arn)))
  return checked.filter(({ findings }) => {
    if (!findings?.ok) return false
    return finding === 'none' ? findings.output.length === 0 : findings.output.some(({ kind }) => kind === finding)
  })
}

async function documentsOf(policies: readonly PolicyRow[]) {
  const inputs = policies.map(({ Arn, DefaultVersionId }) => ({ PolicyArn: Arn, VersionId: DefaultVersionId }))
  const answers = await askEach(GetPolicyVersion, inputs)
  return policies.flatMap((policy, index) => {
    const answer = answers[index]
    if (!answer) return []
    const document = answer.ok ? { ok: true as const, output: answer.output.PolicyVersion.Document ?? '' } : answer
    return [{ policy, document }]
  })
}

async function documentsChecked(policies: readonly PolicyRow[]): Promise<ListedRow[]> {
  const { caller } = await demandSession('/policies')
  const documents = await documentsOf(policies)
  const read = documents.flatMap(({ document }) => (document.ok ? [document.output] : []))
  const answer = await findingsOnEach(caller, read, pageMoment())
  let next = 0
  return documents.map(({ policy, document }): ListedRow => {
    if (!document.ok) return { policy, findings: document }
    const findings = answer.ok ? answer.output[next++] : undefined
    return { policy, findings: answer.ok ? { ok: true, output: findings ?? [] } : answer }
  })
}
