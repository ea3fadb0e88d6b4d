import { SubmitButton } from '@/components/ui/submit-button'
import { TextField } from '@/components/ui/text-field'
import { listTexts } from '@/lib/texts/lists'

/** What a list of users, groups or roles is filtered by. */
export type Filter = { q: string | undefined; path: string | undefined }

/** Filters such a list by a part of the name and by the beginning of the path. */
export function FilterForm({ action, filter }: { action: `/${string}`; filter: Filter }) {
  return (
    <form
      action={action}
      method="get"
      className="flex flex-wrap items-end gap-3 border-b border-hairline px-(--inset) py-4 [&>div]:flex-[0_1_20rem]"
    >
      <div>
        <TextField label={listTexts.search} name="q" type="search" defaultValue={filter.q} maxLength={128} />
      </div>
      <div>
        <TextField
          label={listTexts.path}
          name="path"
          defaultValue={filter.path}
          placeholder={listTexts.pathSample}
          pattern="/.*"
          title={listTexts.pathHint}
          maxLength={512}
        />
      </div>
      <SubmitButton variant="secondary">{listTexts.filter}</SubmitButton>
    </form>
  )
}
