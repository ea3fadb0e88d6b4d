import { Panel, PanelStrip } from '@/components/ui/panel'
import { Prose } from '@/components/ui/prose'
import { foresee, pageMoment } from '@/lib/console/ask'
import { deletionOf } from '@/lib/console/deletion-of'
import { holderHref, LISTS } from '@/lib/console/holder-address'
import type { NamedHolder } from '@/lib/console/holders'
import { demandSession } from '@/lib/console/session'
import { confirmFirst } from '@/lib/console/step-up'
import { deletionTexts as texts } from '@/lib/texts/deletion'
import { LastResult } from '../last-result'
import { DeleteForm } from './delete-form'
import { DeletionRun } from './deletion-run'
import { StepsTable } from './steps-table'

/** Everything that goes with a user, group or role, in the order of the calls, each foreseen, before anything is deleted. */
export async function Deletion({ holder, backHref }: { holder: NamedHolder; backHref: string }) {
  const here = holderHref(holder, 'delete')
  const { caller } = await demandSession(here)
  const { steps, unread } = await deletionOf(caller, holder, pageMoment())
  const device = steps.find(({ of }) => of === 'device')
  // Asked for before the first call, not in the middle of them.
  if (device) await confirmFirst(device.call, here)
  const refused = Object.values(await foresee(Object.fromEntries(steps.map(({ call }, index) => [index, call]))))
  return (
    <>
      <LastResult page={here} />
      <DeletionRun holder={holder} listHref={LISTS[holder.kind]}>
        <Panel name="deletion" title={texts.calls} count={steps.length} flush>
          {unread.map(({ action, error: { refusal } }) => (
            <PanelStrip key={action} why={refusal && `/decisions/${refusal.decisionId}`}>
              <Prose text={texts.unread(action)} />
            </PanelStrip>
          ))}
          <p className="measure p-(--inset) pb-4">{texts.lead[holder.kind]}</p>
          <StepsTable name={holder.name} steps={steps} refused={refused} />
        </Panel>
        <Panel name="confirm-deletion" title={texts.confirm} flush>
          <DeleteForm holder={holder} stopsAt={refused.find((one) => one !== undefined)} backHref={backHref} />
        </Panel>
      </DeletionRun>
    </>
  )
}
