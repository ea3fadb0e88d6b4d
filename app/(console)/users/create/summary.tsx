import type { ReactNode } from 'react'
import { Link } from '@/components/ui/link'
import { NoValue } from '@/components/ui/table'
import { nameInArn } from '@/lib/arns'
import type { NewUser } from '@/lib/console/new-user'
import { createUserTexts as texts } from '@/lib/texts/create-user'
import { stepHref } from './carried'

/** Everything that was chosen, with the ways back to change it. */
export function Summary({ user }: { user: NewUser }) {
  const { name, path, hasAccess, demandsNew, groups, policies, boundary, tags } = user
  return (
    <>
      <Part title={texts.details} href={stepHref(user, 1)}>
        <Fact term={texts.name}>{name}</Fact>
        <Fact term={texts.path}>
          <code>{path}</code>
        </Fact>
        <Fact term={texts.console}>{hasAccess ? texts.withPassword : texts.withoutPassword}</Fact>
        {hasAccess && <Fact term={texts.firstSignIn}>{demandsNew ? texts.mustChange : texts.keeps}</Fact>}
      </Part>
      <Part title={texts.permissions} href={stepHref(user, 2)}>
        <Fact term={texts.groups}>{groups.join(', ') || <NoValue />}</Fact>
        <Fact term={texts.policies}>{policies.map(nameInArn).join(', ') || <NoValue />}</Fact>
        <Fact term={texts.boundary}>{boundary === undefined ? <NoValue /> : nameInArn(boundary)}</Fact>
      </Part>
      <Part title={texts.tags} href={stepHref(user, 2)}>
        {tags.length === 0 ? (
          <Fact term={texts.tags}>
            <NoValue />
          </Fact>
        ) : (
          tags.map(({ Key, Value }) => (
            <Fact key={Key} term={Key}>
              {Value || <NoValue />}
            </Fact>
          ))
        )}
      </Part>
    </>
  )
}

function Part({ title, href, children }: { title: string; href: string; children: ReactNode }) {
  return (
    <section className="border-b border-hairline px-(--inset) py-4">
      <div className="mb-2 flex items-baseline justify-between gap-4">
        <h3>{title}</h3>
        <Link href={href} aria-label={texts.editPart(title)}>
          {texts.edit}
        </Link>
      </div>
      <dl className="grid gap-1">{children}</dl>
    </section>
  )
}

function Fact({ term, children }: { term: string; children: ReactNode }) {
  return (
    <div className="grid sm:grid-cols-[10rem_minmax(0,1fr)]">
      <dt className="text-muted wrap-anywhere">{term}</dt>
      <dd className="wrap-anywhere">{children}</dd>
    </div>
  )
}
