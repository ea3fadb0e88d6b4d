import type { LabQuestionView } from '@/components/console/lab-views'
import { Panel } from '@/components/ui/panel'
import { labPageTexts } from '@/lib/texts/lab-pages'
import { QuestionForm } from './question-form'

/** The questions of a lab, each a form of its own. */
export function Questions({ lab, questions }: { lab: string; questions: readonly LabQuestionView[] }) {
  return (
    <Panel name="questions" title={labPageTexts.questions.title}>
      {questions.map((question) => (
        <QuestionForm key={question.id} lab={lab} question={question} />
      ))}
    </Panel>
  )
}
