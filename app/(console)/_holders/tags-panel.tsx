import { Panel, PanelActions } from '@/components/ui/panel'
import { SubmitButton } from '@/components/ui/submit-button'
import { foresee } from '@/lib/console/ask'
import { ownCall, type TaggedHolder } from '@/lib/console/holders'
import { holderTexts } from '@/lib/texts/holders'
import { saveTags } from './actions'
import { HolderFields } from './holder-fields'
import { TagFormFields } from './tag-rows'

const texts = holderTexts.tags

type Tag = { Key: string; Value: string }

/** The tags of a user or role, in one form. */
export async function TagsPanel({ holder, tags }: { holder: TaggedHolder; tags: readonly Tag[] }) {
  const { save } = await foresee({ save: ownCall(holder, 'tag', { Tags: [{ Key: 'key', Value: 'value' }] }) })
  return (
    <Panel name="tags" title={texts.title} count={tags.length} flush>
      {/* A saved form is a new one: its fields are those of the new tags. */}
      <form action={saveTags} key={JSON.stringify(tags)}>
        <HolderFields holder={holder} />
        <TagFormFields tags={tags} />
        <PanelActions>
          <SubmitButton refused={save} pending={texts.saving}>
            {texts.save}
          </SubmitButton>
        </PanelActions>
      </form>
    </Panel>
  )
}
