import { lazy } from 'react'

/** The refusal below a form with an editor. It comes when it is shown: until then such a page loads no more than others. */
export const LateRefusal = lazy(async () => {
  const { FormRefusal } = await import('../security-credentials/form-refusal')
  return { default: FormRefusal }
})
