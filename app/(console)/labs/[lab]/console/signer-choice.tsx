import type { ApiSignerView } from '@/components/iam/api-console-view'
import { apiConsoleTexts as texts } from '@/lib/texts/api-console'
import { Choice } from './choice'

/** Who signs, in words. */
export function signerText({ user, kind }: Pick<ApiSignerView, 'user' | 'kind'>): string {
  if (kind === 'key') return texts.key(user)
  return kind === 'token' ? texts.token(user) : texts.mfaToken(user)
}

/** Chooses the key that signs a call. A token that has just been got is chosen. */
export function SignerChoice({ signers, chosen }: { signers: readonly ApiSignerView[]; chosen: string | undefined }) {
  return (
    <Choice
      // Made anew when there are other keys, so that the new one is chosen.
      key={signers.map(({ id }) => id).join()}
      name="signer"
      legend={texts.signer}
      options={signers.map((signer) => ({ value: signer.id, title: signerText(signer) }))}
      chosen={chosen}
    />
  )
}
