import { foresee } from '@/lib/console/ask'
import { ownCall, type TaggedHolder } from '@/lib/console/holders'
import { saveTags } from './actions'
import { HolderFields } from './holder-fields'
import { TagForm } from './tag-rows'

type Tag = { Key: string; Value: string }

/** The tags of a user or role, in one form. */
export async function TagsPanel({ holder, tags }: { holder: TaggedHolder; tags: readonly Tag[] }) {
  const { save } = await foresee({ save: ownCall(holder, 'tag', { Tags: [{ Key: 'key', Value: 'value' }] }) })
  return (
    <TagForm tags={tags} action={saveTags} refused={save}>
      <HolderFields holder={holder} />
    </TagForm>
  )
}
