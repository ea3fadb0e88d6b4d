import { cx } from '@/components/ui/cx'
import { DescriptionList } from '@/components/ui/description-list'
import type { FormAction } from '@/components/ui/form-action'
import { Icon } from '@/components/ui/icon'
import { Popover, PopoverButton, PopoverHead } from '@/components/ui/popover'
import { Prose } from '@/components/ui/prose'
import { TargetButton } from '@/components/ui/target-button'
import { Time } from '@/components/ui/time'
import { switchRoleTexts as texts } from '@/lib/texts/switch-role'
import { BAR_BUTTON } from './bar'
import type { RoleView } from './session-view'

// One of a kind, in the frame of every page.
const POPOVER = 'role-in-session'

/** Says on every page that the permissions are those of a role, and leads back. It takes the place of the MFA chip. */
export function RoleChip({ role: { name, userName, endsAt }, leave }: { role: RoleView; leave: FormAction }) {
  return (
    <>
      <PopoverButton
        popover={POPOVER}
        className={cx(BAR_BUTTON, 'h-8 gap-2 border-nav-warning/50 px-2 font-semibold text-nav-warning')}
        aria-label={texts.chip(name)}
        data-role-session={name}
      >
        <Icon name="role" />
        {/* Its name may be long, and the popover says it. */}
        <span className="max-w-40 truncate max-[60rem]:hidden">{texts.chip(name)}</span>
      </PopoverButton>
      <Popover id={POPOVER} place="corner" label={texts.panel}>
        <PopoverHead>
          <p className="font-semibold wrap-anywhere">{texts.using(name)}</p>
          <p className="mt-1 text-muted">
            {texts.policies} <Prose text={texts.mfa} />
          </p>
        </PopoverHead>
        <PopoverHead>
          <DescriptionList
            columns={2}
            items={[
              { term: texts.user, value: userName },
              { term: texts.ends, value: <Time at={endsAt} /> },
            ]}
          />
        </PopoverHead>
        <div className="p-4 pt-3">
          <TargetButton to={{ action: leave }} size="small" pending={texts.goingBack}>
            {texts.back(userName)}
          </TargetButton>
        </div>
      </Popover>
    </>
  )
}
