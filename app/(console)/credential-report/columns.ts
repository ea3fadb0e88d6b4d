import { REPORT_VIEWS, type ReportFilter } from '@/lib/console/credential-report'
import { listHref } from '@/lib/console/list-query'
import { one, type Query } from '@/lib/console/query'

export const REPORT_PAGE = '/credential-report'

/** The columns of the report that can be hidden, by their groups, and whether they are shown at first. */
export const OPTIONAL_COLUMNS = {
  ...{ created: false, password: true, mfa: true, key1: true, key2: true },
  ...{ certificates: false, arn: false },
}
export type ReportColumn = keyof typeof OPTIONAL_COLUMNS

const FIRST_DAYS = 90

/** The filter in the query of the page's address. What it says wrongly is as on the first visit. */
export function reportFilter(query: Query): ReportFilter {
  const days = one(query.days) ?? ''
  return {
    q: one(query.q) ?? '',
    view: REPORT_VIEWS.find((view) => view === one(query.view)) ?? 'all',
    days: /^[1-9]\d{0,3}$/.test(days) ? Number(days) : FIRST_DAYS,
  }
}

/** The address of a page of the filtered report. */
export const reportHref = ({ q, view, days }: ReportFilter, page?: string): string =>
  listHref(REPORT_PAGE, {
    ...{ q, view: view === 'all' ? undefined : view },
    ...{ days: days === FIRST_DAYS ? undefined : String(days), page },
  })
