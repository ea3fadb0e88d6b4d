import { Panel } from '@/components/ui/panel'
import { apiConsoleView, openApiConsole } from '@/lib/console/labs/api-console'
import { apiConsoleTexts as texts } from '@/lib/texts/api-console'
import { ApiForms } from './api-forms'
import { ThreeValues } from './three-values'

/**
 * The API console of a lab, for the page of the lab and for one of its own, which has its name as the title already: `page`
 * is the address, `action` what that asks for, and `title` the heading of the form. Nothing before the lab is begun.
 */
export async function ApiConsole({
  lab,
  page,
  action,
  title = texts.title,
}: {
  lab: string
  page: string
  action: string | undefined
  title?: string
}) {
  const open = await openApiConsole(lab)
  if (!open) return null
  return (
    <>
      <Panel name="api-console" title={title} flush>
        <p className="measure px-(--inset) pt-4 text-muted">{texts.lead}</p>
        <ApiForms lab={lab} page={page} view={await apiConsoleView(open, action)} />
      </Panel>
      <ThreeValues open={open} />
    </>
  )
}
