import type { Metadata } from 'next'
import { PageHead } from '@/components/console/page-head'
import { ButtonLink } from '@/components/ui/button'
import { Panel, PanelEmpty } from '@/components/ui/panel'
import { SelectField } from '@/components/ui/select-field'
import { SubmitButton } from '@/components/ui/submit-button'
import { TargetButton } from '@/components/ui/target-button'
import { TextField } from '@/components/ui/text-field'
import { Time } from '@/components/ui/time'
import { foresee, pageMoment } from '@/lib/console/ask'
import {
  type CredentialReport,
  filtered,
  isMissing,
  isUntold,
  REPORT_VIEWS,
  type ReportFilter,
  reportWithFactors,
  rowIn,
} from '@/lib/console/credential-report'
import { placeOf } from '@/lib/console/list-query'
import type { Query } from '@/lib/console/query'
import { demandSession } from '@/lib/console/session'
import { tableChoice } from '@/lib/console/table-choice'
import { GenerateCredentialReport } from '@/lib/operations/iam/credential-report/generate-credential-report'
import { GetCredentialReport } from '@/lib/operations/iam/credential-report/get-credential-report'
import { credentialReportTexts as texts } from '@/lib/texts/credential-report'
import { listTexts } from '@/lib/texts/lists'
import { DeniedPanel } from '../denied'
import { LastResult } from '../last-result'
import { ListPages } from '../list-pages'
import { TableChoiceForm } from '../table-choice-form'
import { chooseReportColumns, generateReport } from './actions'
import { OPTIONAL_COLUMNS, REPORT_PAGE, reportFilter, reportHref } from './columns'
import { ReportTable } from './report-table'

export const generateMetadata = (): Metadata => ({ title: texts.title })

/** Everybody's credentials, as the newest credential report of the account says. */
export default async function CredentialReportPage({ searchParams }: { searchParams: Promise<Query> }) {
  const { caller, now } = await demandSession(REPORT_PAGE)
  const query = await searchParams
  const answer = await reportWithFactors(caller, pageMoment())
  const refused = await foresee({
    generate: { operation: GenerateCredentialReport, input: {} },
    download: { operation: GetCredentialReport, input: {} },
  })
  return (
    <>
      <PageHead
        title={texts.title}
        sub={answer.ok ? <MadeAt report={answer.output} /> : texts.lead}
        actions={
          <>
            {answer.ok && (
              <ButtonLink href="/credential-report/download" icon="download" refused={refused.download}>
                {texts.download}
              </ButtonLink>
            )}
            <TargetButton
              to={{ action: generateReport }}
              variant={answer.ok ? 'secondary' : 'primary'}
              refused={refused.generate}
              pending={texts.generating}
            >
              {texts.generate}
            </TargetButton>
          </>
        }
      />
      <LastResult page={REPORT_PAGE} />
      {answer.ok ? (
        <ReportPanel report={answer.output} query={query} now={now} />
      ) : isMissing(answer.error) ? (
        <Panel name="credential-report" title={texts.title} state="empty">
          <PanelEmpty>{answer.error.code === 'ReportExpired' ? texts.expired : texts.none}</PanelEmpty>
        </Panel>
      ) : (
        <DeniedPanel name="credential-report" title={texts.title} error={answer.error} retryHref={REPORT_PAGE} />
      )}
    </>
  )
}

function MadeAt({ report: { at, until } }: { report: CredentialReport }) {
  return (
    <span>
      {texts.made}
      <Time at={at} />
      {texts.next}
      <Time at={until} />.
    </span>
  )
}

async function ReportPanel({ report, query, now }: { report: CredentialReport; query: Query; now: Date }) {
  const filter = reportFilter(query)
  const { page } = placeOf(query, ['user'])
  const choice = await tableChoice('credential-report', OPTIONAL_COLUMNS)
  const { table } = report
  const all = filtered(table, filter, now)
  const rows = all.slice((page - 1) * choice.size, page * choice.size).map((line) => rowIn(table, line))
  return (
    <Panel
      name="credential-report"
      title={texts.title}
      count={all.length}
      state={rows.length === 0 ? 'empty' : 'ready'}
      flush
    >
      <Filter filter={filter} />
      <div className="border-b border-hairline px-(--inset) py-1">
        <TableChoiceForm action={chooseReportColumns} choice={choice} columns={headers()} />
      </div>
      {rows.length === 0 ? (
        <div className="p-(--inset)">
          <PanelEmpty action={<ButtonLink href={REPORT_PAGE}>{texts.showAll}</ButtonLink>}>
            {isUntold(table, filter.view) ? texts.untold : texts.noMatch}
          </PanelEmpty>
        </div>
      ) : (
        <ReportTable rows={rows} shown={choice.columns} now={now.getTime()} />
      )}
      <ListPages
        label={texts.pages}
        noun={texts.noun}
        page={page}
        size={choice.size}
        total={all.length}
        hrefOf={(page) => reportHref(filter, page)}
      />
    </Panel>
  )
}

function headers() {
  const { created, password, mfa, key1, key2, certificates, arn } = texts
  return { created, password, mfa, key1, key2, certificates, arn } satisfies Record<
    keyof typeof OPTIONAL_COLUMNS,
    string
  >
}

function Filter({ filter: { q, view, days } }: { filter: ReportFilter }) {
  return (
    <form
      action={REPORT_PAGE}
      method="get"
      className="flex flex-wrap items-end gap-3 border-b border-hairline px-(--inset) py-4 [&>div]:flex-[0_1_14rem]"
    >
      <div>
        <TextField label={listTexts.search} name="q" type="search" defaultValue={q} maxLength={128} />
      </div>
      <div>
        <SelectField label={texts.show} name="view" defaultValue={view}>
          {REPORT_VIEWS.map((one) => (
            <option key={one} value={one}>
              {texts.views[one]}
            </option>
          ))}
        </SelectField>
      </div>
      <div>
        <TextField label={texts.days} name="days" inputMode="numeric" defaultValue={String(days)} maxLength={4} />
      </div>
      <SubmitButton variant="secondary">{texts.filter}</SubmitButton>
    </form>
  )
}
