import { LABEL } from '@/components/ui/field'
import { Notice } from '@/components/ui/notice'
import { NoticeList } from '@/components/ui/notice-list'
import { ask, pageMoment } from '@/lib/console/ask'
import { withPermissionsOf } from '@/lib/console/copied-permissions'
import { everyPolicy } from '@/lib/console/every-policy'
import { inlineValue, type NewUser } from '@/lib/console/new-user'
import { demandSession } from '@/lib/console/session'
import { ListGroups } from '@/lib/operations/iam/groups/list-groups'
import { createUserTexts as texts } from '@/lib/texts/create-user'
import { namesOf } from '@/lib/texts/names-of'
import { Boxes, Choice, PolicyBoxes } from '../../_holders/choice'
import { BoundaryAndTags, Step } from '../../_holders/step'
import { Carried, stepHref } from './carried'
import { CopyForm } from './copy-form'

/** Step 2: groups, policies, boundary and tags, each list refused by itself. `copyFrom` names a user to copy them from. */
export async function Permissions({ user: begun, copyFrom }: { user: NewUser; copyFrom: string | undefined }) {
  const { caller } = await demandSession('/users/create')
  const copied = copyFrom ? await withPermissionsOf(caller, begun, copyFrom, pageMoment()) : undefined
  const user = copied?.user ?? begun
  const groups = await ask(ListGroups, { MaxItems: 1000 })
  const policies = await everyPolicy()
  return (
    <>
      {copied && copyFrom && <CopiedFrom name={copyFrom} copied={copied} />}
      <CopyForm user={user} />
      <Step
        {...{ name: 'permissions', title: texts.permissions, list: '/users', to: 3, previous: stepHref(user, 1) }}
        carried={<Carried user={user} but={['group', 'policy', 'inline', 'boundary', 'key', 'value']} />}
      >
        <Choice legend={texts.groups} hint={texts.groupsHint} answer={groups}>
          {({ Groups }) =>
            Groups.length === 0 ? (
              <p className="text-muted">{texts.noGroups}</p>
            ) : (
              <Boxes
                name="group"
                chosen={user.groups}
                options={Groups.map(({ GroupName }) => ({ value: GroupName, label: GroupName }))}
              />
            )
          }
        </Choice>
        <Choice legend={texts.policies} hint={texts.policiesHint} answer={policies}>
          {({ Policies }) => <PolicyBoxes policies={Policies} chosen={user.policies} />}
        </Choice>
        {user.inline.length > 0 && (
          <fieldset>
            <legend className={LABEL}>{texts.inline}</legend>
            <p className="text-muted mb-2">{texts.inlineHint}</p>
            <Boxes
              name="inline"
              chosen={user.inline.map(inlineValue)}
              options={user.inline.map((source) => ({
                ...{ value: inlineValue(source), label: source.name },
                note: texts.inlineFrom(source.from),
              }))}
            />
          </fieldset>
        )}
        <BoundaryAndTags
          listed={policies}
          boundary={user.boundary}
          boundaryHint={texts.boundaryHint}
          tags={user.tags}
        />
      </Step>
    </>
  )
}

/** What was copied, and what was not. */
function CopiedFrom({
  name,
  copied: { groups, policies, inline, notCopied, unread },
}: {
  name: string
  copied: Awaited<ReturnType<typeof withPermissionsOf>>
}) {
  return (
    <NoticeList>
      <Notice tone={unread.length > 0 ? 'warning' : 'info'} title={texts.copy.copied(name, policies, inline, groups)}>
        {notCopied.length > 0 && <p>{texts.copy.notCopied(namesOf(notCopied))}</p>}
        {unread.length > 0 && <p>{texts.copy.unread(namesOf(unread))}</p>}
      </Notice>
    </NoticeList>
  )
}
