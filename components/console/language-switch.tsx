import { cx } from '@/components/ui/cx'
import { SEGMENT, SEGMENTS } from '@/components/ui/segments'
import { languageChoiceTexts } from '@/lib/texts/language-choice'
import { LANGUAGES } from '@/lib/texts/languages'
import { languageTag } from '@/lib/texts/localized'

/**
 * Posts `language`. The server keeps it in a cookie and leads back to the page, which is loaded anew: all that scripts have
 * made of it so far is in the language before.
 */
const FORM = { action: '/language', method: 'post', encType: 'multipart/form-data' } as const

/** The languages beside each other, for a menu. */
export function LanguageSwitch() {
  return (
    <form {...FORM}>
      <fieldset>
        <legend className="mb-1 text-caption text-muted">{languageChoiceTexts.title}</legend>
        <div className={cx('grid', SEGMENTS)}>
          {LANGUAGES.map(({ tag, name }) => (
            <button
              key={tag}
              className={cx(SEGMENT, 'min-h-[calc(var(--control)-2px)] px-3 hover:bg-sunken')}
              type="submit"
              name="language"
              value={tag}
              lang={tag}
              aria-pressed={tag === languageTag()}
            >
              {name}
            </button>
          ))}
        </div>
      </fieldset>
    </form>
  )
}

/** The languages that the page is not in, for the last line of a page. */
export function OtherLanguages() {
  const others = LANGUAGES.filter(({ tag }) => tag !== languageTag())
  return (
    <form {...FORM} className="flex gap-4" aria-label={languageChoiceTexts.title}>
      {others.map(({ tag, name }) => (
        <button
          key={tag}
          className="-my-[0.1875rem] inline-flex min-h-6 cursor-pointer items-center text-muted underline"
          type="submit"
          name="language"
          value={tag}
          lang={tag}
        >
          {name}
        </button>
      ))}
    </form>
  )
}
