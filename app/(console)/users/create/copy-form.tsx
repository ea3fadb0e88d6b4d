import { Panel } from '@/components/ui/panel'
import { SelectField } from '@/components/ui/select-field'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextField } from '@/components/ui/text-field'
import { ask } from '@/lib/console/ask'
import type { NewUser } from '@/lib/console/new-user'
import { SearchUsers } from '@/lib/operations/postern/lists/search-users'
import { createUserTexts } from '@/lib/texts/create-user'
import { Carried } from './carried'

const texts = createUserTexts.copy

/** As many users as one call lists. Of more, and where they may not be listed, the name is typed. */
const MOST_LISTED = 100

/** Copies the permissions of another user into step 2. A form of its own, so that Enter in a field of the step leads on. */
export async function CopyForm({ user }: { user: NewUser }) {
  const listed = await ask(SearchUsers, { MaxItems: MOST_LISTED })
  const names = listed.ok && listed.output.Total <= MOST_LISTED ? listed.output.Users : undefined
  return (
    <div className="mb-5 max-w-182">
      <Panel name="copy-permissions" title={texts.title}>
        <form
          method="get"
          action="/users/create"
          className="grid gap-4 sm:grid-cols-[minmax(0,26rem)_auto] sm:items-end sm:justify-start"
        >
          <Carried user={user} />
          <input type="hidden" name="step" value="2" />
          {names ? (
            <SelectField name="copy" label={texts.from} required defaultValue="">
              <option value="">{texts.choose}</option>
              {names.map(({ UserName }) => (
                <option key={UserName} value={UserName}>
                  {UserName}
                </option>
              ))}
            </SelectField>
          ) : (
            <TextField name="copy" label={texts.from} required autoComplete="off" spellCheck={false} maxLength={64} />
          )}
          <div>
            <SubmitButton variant="secondary">{texts.copy}</SubmitButton>
          </div>
        </form>
      </Panel>
    </div>
  )
}
