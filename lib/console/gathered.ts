/**
 * Returns a function that answers a question. Questions that are asked in one tick are answered together by `answerAll`,
 * which returns the answers in the order of the questions: the panels of a page ask without knowing of each other.
 */
export function gathered<Question, Answer>(
  answerAll: (questions: readonly Question[]) => Promise<readonly Answer[]>,
): (question: Question) => Promise<Answer> {
  let open: { questions: Question[]; answers: Promise<readonly Answer[]> } | undefined

  function begin() {
    const questions: Question[] = []
    // Node runs what waits for the next tick once no promise is left to settle, so every question of this one has joined.
    const answers = new Promise<void>((resolve) => process.nextTick(resolve)).then(() => {
      open = undefined
      return answerAll(questions)
    })
    return { questions, answers }
  }

  return async (question) => {
    open ??= begin()
    const { questions, answers } = open
    const index = questions.push(question) - 1
    return (await answers)[index] as Answer
  }
}
