import type { NamedHolder } from '@/lib/console/holders'

/** Names a user, group or role to the actions that all of them share. */
export const HolderFields = ({ holder: { kind, name } }: { holder: NamedHolder }) => (
  <>
    <input type="hidden" name="kind" value={kind} />
    <input type="hidden" name="name" value={name} />
  </>
)
