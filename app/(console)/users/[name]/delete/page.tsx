import type { Metadata } from 'next'
import { PageHead } from '@/components/console/page-head'
import { Breadcrumb } from '@/components/ui/breadcrumb'
import { Panel, PanelStrip } from '@/components/ui/panel'
import { Prose } from '@/components/ui/prose'
import { foresee, pageMoment } from '@/lib/console/ask'
import { demandSession } from '@/lib/console/session'
import { confirmFirst } from '@/lib/console/step-up'
import { userHref } from '@/lib/console/user-address'
import { deletionPlan } from '@/lib/console/user-deletion'
import { deleteUserTexts as texts } from '@/lib/texts/user-delete'
import { LastResult } from '../../../last-result'
import { demandUser, type UserParams, userNameOf, userTrail } from '../user-frame'
import { DeleteForm } from './delete-form'
import { StepsTable } from './steps-table'

export const metadata: Metadata = { title: texts.title }

/** Everything that goes with a user, in the order of the calls, each foreseen, before anything is deleted. */
export default async function DeleteUserPage(props: UserParams) {
  const name = await userNameOf(props)
  const here = userHref(name, 'delete')
  const { caller } = await demandSession(here)
  await demandUser(name)
  const { steps, unread } = await deletionPlan(caller, name, pageMoment())
  const device = steps.find(({ of }) => of === 'device')
  // Asked for before the first call, not in the middle of them.
  if (device) await confirmFirst(device.call, here)
  const refused = Object.values(await foresee(Object.fromEntries(steps.map(({ call }, index) => [index, call]))))
  return (
    <>
      <Breadcrumb trail={userTrail(name)} current={texts.title} />
      <PageHead title={texts.titleOf(name)} />
      <LastResult page={here} />
      <Panel name="deletion" title={texts.calls} count={steps.length} flush>
        {unread.map(({ action, error: { refusal } }) => (
          <PanelStrip key={action} why={refusal && `/decisions/${refusal.decisionId}`}>
            <Prose text={texts.unread(action)} />
          </PanelStrip>
        ))}
        <p className="measure p-(--inset) pb-4">{texts.lead}</p>
        <StepsTable name={name} steps={steps} refused={refused} />
      </Panel>
      <Panel name="confirm-deletion" title={texts.confirm} flush>
        <DeleteForm name={name} stopsAt={refused.find((one) => one !== undefined)} backHref={userHref(name)} />
      </Panel>
    </>
  )
}
