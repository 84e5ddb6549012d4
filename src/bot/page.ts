import { createHash } from 'node:crypto'
import { type Language, languages } from '../plan/language.ts'

const style = `
:root { color-scheme: light dark; --accent: light-dark(#0f4c5c, #8fd0e0) }
body { margin: 0 auto; max-width: 40rem; padding: 1rem 1.25rem 3rem; font: 1.0625rem/1.6 system-ui, sans-serif }
h1, h2 { color: var(--accent) }
h2 { margin: 0 0 .5rem; font-size: 1.25rem }
p { margin: 0 }
section { margin-top: 2rem; padding-top: 2rem; border-top: 1px solid color-mix(in srgb, currentColor 25%, transparent) }
`

/** Nothing but this one style: no scripts, no pictures, nothing from elsewhere, in nobody's frame. */
export const pageHeaders: Readonly<Record<string, string>> = {
  'Content-Type': 'text/html; charset=utf-8',
  'Content-Security-Policy': `default-src 'none'; style-src 'sha256-${createHash('sha256').update(style).digest('base64')}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`,
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
}

/** A page that says one thing, in all three languages: nobody knows which one its reader reads. */
export const page = (said: (language: Language) => { readonly title: string; readonly text: string }): string =>
  `<!doctype html>
<html lang="nb">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(said('nb').title)} – Saman</title>
<style>${style}</style>
</head>
<body>
<main>
<h1>Saman</h1>
${languages
  .map((language) => {
    const { title, text } = said(language)
    return `<section lang="${language}"><h2>${escaped(title)}</h2><p>${escaped(text)}</p></section>`
  })
  .join('\n')}
</main>
</body>
</html>
`

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
const escaped = (text: string): string => text.replace(/[&<>"]/g, (character) => entities[character] ?? character)
