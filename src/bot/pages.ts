import { createHash } from 'node:crypto'
import type { Request, Response, Server } from 'restify'
import { type Language, languages } from '../plan/language.ts'
import { type PageName, pageTexts } from '../texts/pages.ts'

/** Where the app's listing in Teams says that its pages are: `developer` in appPackage/manifest.json. */
const paths: Readonly<Record<PageName, string>> = { about: '/', privacy: '/privacy', terms: '/terms' }
const pages = ['about', 'privacy', 'terms'] as const satisfies readonly PageName[]

/** In their own language, for those who look for theirs. */
const languageNames: Readonly<Record<Language, string>> = { nb: 'Bokmål', nn: 'Nynorsk', en: 'English' }

const style = `
:root { color-scheme: light dark; --accent: light-dark(#0f4c5c, #8fd0e0) }
body { margin: 0 auto; max-width: 40rem; padding: 1rem 1.25rem 3rem; font: 1.0625rem/1.6 system-ui, sans-serif }
h1, h2, h3, a { color: var(--accent) }
h1 { margin: .5rem 0 }
h2 { margin: 0 0 .5rem }
h3 { margin: 1.5rem 0 .25rem; font-size: 1.0625rem }
p { margin: 0 }
ul { display: flex; flex-wrap: wrap; gap: 0 1.25rem; margin: 0; padding: 0; list-style: none }
a { display: inline-block; padding: .5rem 0 }
section { margin-top: 2rem; padding-top: 2rem; border-top: 1px solid color-mix(in srgb, currentColor 25%, transparent) }
section nav { margin-top: 1.5rem }
`

const headers = {
  'Content-Type': 'text/html; charset=utf-8',
  // Nothing but this one style: no scripts, no pictures, nothing from elsewhere, in nobody's frame.
  'Content-Security-Policy': `default-src 'none'; style-src 'sha256-${createHash('sha256').update(style).digest('base64')}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`,
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cache-Control': 'public, max-age=3600',
}

/** What Saman is, what becomes of what people write, and whose terms apply: a page each, for anybody to read. */
export function servePages(server: Server): void {
  for (const page of pages) {
    const body = draw(page)
    const answer = async (_req: Request, res: Response) => {
      res.sendRaw(200, body, headers)
    }
    server.get(paths[page], answer)
    server.head(paths[page], answer)
  }
}

const draw = (page: PageName): string => `<!doctype html>
<html lang="nb">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${page === 'about' ? 'Saman' : `${escaped(pageTexts.nb[page].title)} – Saman`}</title>
<style>${style}</style>
</head>
<body>
<header>
<h1>Saman</h1>
<nav aria-label="Språk, language"><ul>${languages.map((language) => `<li><a href="#${language}" lang="${language}" hreflang="${language}">${languageNames[language]}</a></li>`).join('')}</ul></nav>
</header>
<main>
${languages.map((language) => drawIn(language, page)).join('\n')}
</main>
</body>
</html>
`

function drawIn(language: Language, page: PageName): string {
  const { title, lead, sections } = pageTexts[language][page]
  const others = pages.filter((other) => other !== page)
  return `<section id="${language}" lang="${language}" aria-labelledby="${language}-title">
<h2 id="${language}-title">${escaped(title)}</h2>
<p>${escaped(lead)}</p>
${Object.values(sections)
  .map(({ heading, text }) => `<h3>${escaped(heading)}</h3>\n<p>${escaped(text)}</p>`)
  .join('\n')}
<nav aria-labelledby="${language}-title"><ul>${others.map((other) => `<li><a href="${paths[other]}#${language}">${escaped(pageTexts[language][other].title)}</a></li>`).join('')}</ul></nav>
</section>`
}

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
const escaped = (text: string): string => text.replace(/[&<>"]/g, (character) => entities[character] ?? character)
