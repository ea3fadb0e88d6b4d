import { notFound } from 'next/navigation'
import { env } from '@/lib/env'
import { accountImportTexts as texts } from '@/lib/texts/account-import'
import type { Form } from './form'

/** Accounts are imported in training alone. */
export const mayImport = () => env().environment === 'training'

/** For the page of the import and its action: outside training, they do not exist. */
export function demandTrainingPage(): void {
  if (!mayImport()) notFound()
}

/** Reads `files`, those of `folder`, and `text`, which was pasted. */
export async function givenFiles(form: Form): Promise<{ Name: string; Text: string }[]> {
  const files = [...(await form.fileTexts('files')), ...(await form.fileTexts('folder'))]
  const pasted = form.text('text')
  const all = pasted.trim() === '' ? files : [...files, { name: texts.pasted, text: pasted }]
  return all.map(({ name, text }) => ({ Name: name.slice(0, 1_024), Text: text }))
}
