'use client'

import { type ReactNode, use } from 'react'
import { loadLanguage } from '@/components/ui/load-language'

/**
 * Shows its content in a language. On the server the language is that of the request. In the browser the texts of another
 * language than English are loaded first; meanwhile the server's page stays.
 */
export function LanguageLoaded({ tag, children }: { tag: string; children: ReactNode }) {
  if (typeof document !== 'undefined' && tag !== 'en') use(loadLanguage(tag))
  return children
}

// Begun with the script, before React takes the page over.
if (typeof document !== 'undefined') void loadLanguage(document.documentElement.lang)
