import type { Metadata } from 'next'
import { PageHead } from '@/components/console/page-head'
import { ButtonLink } from '@/components/ui/button'
import { Pagination } from '@/components/ui/pagination'
import { Panel, PanelEmpty } from '@/components/ui/panel'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextField } from '@/components/ui/text-field'
import { ask } from '@/lib/console/ask'
import { one, type Query } from '@/lib/console/query'
import { demandSession } from '@/lib/console/session'
import { ListUsers } from '@/lib/operations/iam/users/list-users'
import { DeniedPanel } from '../denied'
import { ListUsersHelp } from './list-users-help'
import { UsersTable } from './users-table'

export const metadata: Metadata = { title: 'Users' }

const PER_PAGE = 25

/** The users of the account: console.md, 11.1. */
export default async function UsersPage({ searchParams }: { searchParams: Promise<Query> }) {
  const session = await demandSession('/users')
  const query = await searchParams
  const prefix = one(query.path)
  const marker = one(query.marker)
  const answer = await ask(ListUsers, { PathPrefix: prefix, Marker: marker, MaxItems: PER_PAGE })
  if (!answer.ok) {
    return (
      <>
        <PageHead title="Users" />
        <DeniedPanel
          name="users"
          title="Users"
          error={answer.error}
          retryHref="/users"
          footer={answer.error.code === 'AccessDenied' && <ListUsersHelp />}
        />
      </>
    )
  }
  const { Users, IsTruncated, Marker } = answer.output
  const address = prefix ? `/users?path=${encodeURIComponent(prefix)}` : '/users'
  const next = Marker && `${address}${prefix ? '&' : '?'}marker=${encodeURIComponent(Marker)}`
  return (
    <>
      <PageHead title="Users" sub="The IAM users of the account. The root user is not one of them." />
      <Panel
        name="users"
        title="Users"
        count={IsTruncated || marker ? undefined : Users.length}
        state={Users.length === 0 ? 'empty' : 'ready'}
        flush
      >
        <PathFilter prefix={prefix} />
        {Users.length === 0 ? (
          <div className="p-(--inset)">
            <PanelEmpty action={prefix && <ButtonLink href="/users">Show all users</ButtonLink>}>
              {prefix
                ? 'No user has a path that begins like this.'
                : 'An IAM user is a person or a program. There is none.'}
            </PanelEmpty>
          </div>
        ) : (
          <UsersTable users={Users} now={session.now.getTime()} />
        )}
        {(next || marker) && (
          <Pagination
            label="Pages of users"
            shown={`${Users.length} users`}
            firstHref={marker ? address : undefined}
            nextHref={next || undefined}
          />
        )}
      </Panel>
    </>
  )
}

// ListUsers filters by path and by nothing else: a filter by name over one page would hide users of the others.
function PathFilter({ prefix }: { prefix: string | undefined }) {
  return (
    <form
      action="/users"
      method="get"
      className="flex flex-wrap items-end gap-3 border-b border-hairline px-5 py-4 [&>div]:flex-[0_1_20rem]"
    >
      <TextField
        label="Path begins with"
        name="path"
        defaultValue={prefix}
        placeholder="/division/"
        pattern="/.*"
        title="A path begins with a slash"
        maxLength={512}
      />
      <SubmitButton variant="secondary">Filter</SubmitButton>
    </form>
  )
}
