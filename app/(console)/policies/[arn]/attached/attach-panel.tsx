import { ActionForm } from '@/components/ui/action-form'
import { ButtonRow } from '@/components/ui/button-row'
import { Panel } from '@/components/ui/panel'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextField } from '@/components/ui/text-field'
import { type Answer, ask, foresee } from '@/lib/console/ask'
import type { NamedHolder } from '@/lib/console/holders'
import { policyCall } from '@/lib/console/holders'
import { policyHref } from '@/lib/console/policies/address'
import type { PolicyEntity } from '@/lib/console/policies/entities'
import { ListGroups } from '@/lib/operations/iam/groups/list-groups'
import { ListRoles } from '@/lib/operations/iam/roles/list-roles'
import { SearchUsers } from '@/lib/operations/postern/lists/search-users'
import { policyTexts } from '@/lib/texts/policies'
import { effectTexts } from '@/lib/texts/policy-effect'
import { Boxes, Choice } from '../../../_holders/choice'
import { attachToMany } from '../actions'

const texts = policyTexts.attached

/** How many of a kind are shown at once. */
const MOST_SHOWN = 25

/** Finds users, groups and roles, and attaches the policy to those that are checked. */
export async function AttachPanel({
  arn,
  entities,
  find,
}: {
  arn: string
  entities: readonly PolicyEntity[]
  /** A part of the names to show. */
  find: string | undefined
}) {
  const isTaken = ({ kind, name }: NamedHolder) =>
    entities.some(({ holder, as }) => as === 'permissions' && holder.kind === kind && holder.name === name)
  const { attach } = await foresee({
    attach: policyCall({ kind: 'user', name: 'any' }, 'attach', { PolicyArn: arn }),
  })
  return (
    <Panel name="attach" title={texts.attachTitle}>
      <form action={policyHref(arn, 'attached')} method="get" className="mb-4 flex flex-wrap items-end gap-3">
        <div className="flex-[0_1_24rem]">
          <TextField label={texts.find} name="find" type="search" defaultValue={find} maxLength={128} />
        </div>
        <SubmitButton variant="secondary">{texts.findButton}</SubmitButton>
      </form>
      <ActionForm action={attachToMany} className="grid justify-items-start gap-5">
        <input type="hidden" name="PolicyArn" value={arn} />
        <div className="grid w-full gap-5 wide:grid-cols-3">
          {KINDS.map((kind) => (
            <Kind key={kind} kind={kind} find={find} isTaken={isTaken} />
          ))}
        </div>
        <p className="text-muted">{texts.attachLead}</p>
        <ButtonRow>
          <SubmitButton
            variant="secondary"
            name="intent"
            value="review"
            refused={attach}
            pending={effectTexts.saving.asking}
          >
            {effectTexts.saving.review}
          </SubmitButton>
          <SubmitButton variant="quiet" refused={attach} pending={texts.attaching}>
            {texts.attach}
          </SubmitButton>
        </ButtonRow>
      </ActionForm>
    </Panel>
  )
}

const KINDS = ['user', 'group', 'role'] as const
type Kind = (typeof KINDS)[number]

async function Kind({
  kind,
  find,
  isTaken,
}: {
  kind: Kind
  find: string | undefined
  isTaken: (holder: NamedHolder) => boolean
}) {
  const answer = await FOUND[kind](find)
  return (
    <Choice legend={texts.legends[kind]} hint={texts.hints[kind]} answer={answer}>
      {({ names, total }) =>
        names.length === 0 ? (
          <p>{find === undefined ? texts.noneYet : texts.nobody}</p>
        ) : (
          <>
            <Boxes
              name={kind}
              chosen={[]}
              options={names.map((name) => ({
                ...{ value: name, label: name },
                ...(isTaken({ kind, name }) && { note: texts.already, isDisabled: true }),
              }))}
            />
            {total > names.length && <p className="mt-2 text-muted">{texts.moreMatch(names.length, total)}</p>}
          </>
        )
      }
    </Choice>
  )
}

type Found = Answer<{ names: readonly string[]; total: number }>

const FOUND: Readonly<Record<Kind, (find: string | undefined) => Promise<Found>>> = {
  async user(NameContains) {
    const answer = await ask(SearchUsers, { NameContains, MaxItems: MOST_SHOWN })
    if (!answer.ok) return answer
    const { Users, Total } = answer.output
    return { ok: true, output: { names: Users.map(({ UserName }) => UserName), total: Total } }
  },
  async group(find) {
    const answer = await ask(ListGroups, { MaxItems: 1000 })
    if (!answer.ok) return answer
    return matching(
      answer.output.Groups.map(({ GroupName }) => GroupName),
      find,
    )
  },
  async role(find) {
    const answer = await ask(ListRoles, { MaxItems: 1000 })
    if (!answer.ok) return answer
    return matching(
      answer.output.Roles.map(({ RoleName }) => RoleName),
      find,
    )
  },
}

function matching(names: readonly string[], find = ''): Found {
  const found = names.filter((name) => name.toLowerCase().includes(find.toLowerCase()))
  return { ok: true, output: { names: found.slice(0, MOST_SHOWN), total: found.length } }
}
