import { env } from '@/lib/env'
import { type RelyingParty, relyingPartyAt } from '@/lib/mfa/fido/relying-party'

/** Who asks for passkeys on the pages of this console. */
export const passkeyParty = (): RelyingParty => relyingPartyAt(env().publicUrl)
