import { SelectField } from '@/components/ui/select-field'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextField } from '@/components/ui/text-field'
import { FINDING_KINDS, POLICY_USES, type PolicyFilter } from '@/lib/console/policies/listed'
import { editorTexts } from '@/lib/texts/editor'
import { listTexts } from '@/lib/texts/lists'
import { policyTexts } from '@/lib/texts/policies'

const texts = policyTexts.filter

/** Filters the list of policies by a part of the name, and by what policies are and say. */
export function PolicyFilterForm({ q, filter }: { q: string | undefined; filter: PolicyFilter }) {
  const { type, used, finding, action } = filter
  return (
    <form action="/policies" method="get" className="@container border-b border-hairline px-(--inset) py-4">
      {/* By the room of the list: a policy may stand beside it. */}
      <div className="grid items-end gap-3 @sm:grid-cols-2 @lg:grid-cols-3 @min-[52rem]:grid-cols-[minmax(0,1.4fr)_repeat(3,minmax(0,1fr))_minmax(0,1.2fr)_auto]">
        <div>
          <TextField label={listTexts.search} name="q" type="search" defaultValue={q} maxLength={128} />
        </div>
        <div>
          <SelectField label={texts.type} name="type" defaultValue={type ?? ''}>
            <option value="">{texts.any}</option>
            <option value="own">{policyTexts.types.own}</option>
            <option value="aws">{policyTexts.types.aws}</option>
          </SelectField>
        </div>
        <div>
          <SelectField label={texts.used} name="used" defaultValue={used ?? ''}>
            <option value="">{texts.any}</option>
            {POLICY_USES.map((use) => (
              <option key={use} value={use}>
                {texts.uses[use]}
              </option>
            ))}
          </SelectField>
        </div>
        <div>
          <SelectField label={texts.finding} name="finding" defaultValue={finding ?? ''}>
            <option value="">{texts.any}</option>
            {FINDING_KINDS.map((kind) => (
              <option key={kind} value={kind}>
                {editorTexts.kinds[kind]}
              </option>
            ))}
            <option value="none">{texts.noFinding}</option>
          </SelectField>
        </div>
        <div>
          <TextField
            label={texts.names}
            name="action"
            defaultValue={action}
            placeholder={texts.namesSample}
            maxLength={128}
            autoComplete="off"
            autoCapitalize="none"
            spellCheck={false}
          />
        </div>
        <div>
          <SubmitButton variant="secondary">{listTexts.filter}</SubmitButton>
        </div>
      </div>
    </form>
  )
}
