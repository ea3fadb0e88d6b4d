import { NoValue } from '@/components/ui/table'
import { nameInArn } from '@/lib/arns'
import type { NewUser } from '@/lib/console/new-user'
import { createUserTexts as texts } from '@/lib/texts/create-user'
import { holderTexts } from '@/lib/texts/holders'
import { Part, PartFact } from '../../_holders/summary'
import { stepHref } from './carried'

/** Everything that was chosen, with the ways back to change it. */
export function Summary({ user }: { user: NewUser }) {
  const { name, path, hasAccess, demandsNew, groups, policies, inline, boundary, tags } = user
  return (
    <>
      <Part title={texts.details} href={stepHref(user, 1)}>
        <PartFact term={texts.name}>{name}</PartFact>
        <PartFact term={texts.path}>
          <code>{path}</code>
        </PartFact>
        <PartFact term={texts.console}>{hasAccess ? texts.withPassword : texts.withoutPassword}</PartFact>
        {hasAccess && <PartFact term={texts.firstSignIn}>{demandsNew ? texts.mustChange : texts.keeps}</PartFact>}
      </Part>
      <Part title={texts.permissions} href={stepHref(user, 2)}>
        <PartFact term={texts.groups}>{groups.join(', ') || <NoValue />}</PartFact>
        <PartFact term={texts.policies}>{policies.map(nameInArn).join(', ') || <NoValue />}</PartFact>
        {inline.length > 0 && <PartFact term={texts.inline}>{inline.map(({ name }) => name).join(', ')}</PartFact>}
        <PartFact term={holderTexts.create.boundary}>
          {boundary === undefined ? <NoValue /> : nameInArn(boundary)}
        </PartFact>
      </Part>
      <Part title={holderTexts.create.tags} href={stepHref(user, 2)}>
        {tags.length === 0 ? (
          <PartFact term={holderTexts.create.tags}>
            <NoValue />
          </PartFact>
        ) : (
          tags.map(({ Key, Value }) => (
            <PartFact key={Key} term={Key}>
              {Value || <NoValue />}
            </PartFact>
          ))
        )}
      </Part>
    </>
  )
}
