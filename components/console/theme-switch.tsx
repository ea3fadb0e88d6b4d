import { ActionForm } from '@/components/ui/action-form'
import { cx } from '@/components/ui/cx'
import type { FormAction } from '@/components/ui/form-action'
import { Icon } from '@/components/ui/icon'
import type { IconName } from '@/components/ui/icon-drawings'
import { SEGMENT, SEGMENTS } from '@/components/ui/segments'
import { frameTexts } from '@/lib/texts/frame'
import type { Theme } from './session-view'

const TEXTS = frameTexts.colours
const choices = (): { value: Theme; label: string; icon: IconName }[] => [
  { value: 'light', label: TEXTS.light, icon: 'sun' },
  { value: 'dark', label: TEXTS.dark, icon: 'moon' },
  { value: 'system', label: TEXTS.system, icon: 'screen' },
]

/** Posts `theme` = light, dark or system. The server keeps it in a cookie, so that no page flashes. */
export function ThemeSwitch({ theme, action }: { theme: Theme; action: FormAction }) {
  return (
    <ActionForm action={action}>
      <fieldset>
        <legend className="text-caption text-muted mb-1">{TEXTS.title}</legend>
        <div className={cx('grid', SEGMENTS)}>
          {choices().map((choice) => (
            <button
              key={choice.value}
              className={cx(SEGMENT, 'min-h-[calc(var(--control)-2px)] px-3 hover:bg-sunken')}
              type="submit"
              name="theme"
              value={choice.value}
              aria-pressed={choice.value === theme}
            >
              <Icon name={choice.icon} size="small" />
              {choice.label}
            </button>
          ))}
        </div>
      </fieldset>
    </ActionForm>
  )
}
