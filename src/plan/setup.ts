import type { PartTexts } from './element.ts'
import { languages, type PerLanguage } from './language.ts'
import { definePart } from './parts.ts'

export const themes = ['sickLeave', 'fullTime', 'competence', 'reputation'] as const

/** What a plan begins with: which project this is, when, and whose. A record like any other, asked for in four steps. */
export const setup = definePart({
  id: 'setup',
  many: false,
  title: 'name',
  fields: {
    language: { kind: 'choice', options: languages, required: true },
    municipality: { kind: 'municipality', required: true },
    name: { kind: 'text', max: 100, required: true },
    theme: { kind: 'choice', options: themes, required: true },
    cohort: { kind: 'text', max: 40 },
    from: { kind: 'date', required: true },
    to: { kind: 'date', required: true },
    owner: { kind: 'person' },
    leader: { kind: 'person' },
  },
  steps: [
    { id: 'place', fields: ['language', 'municipality'] },
    { id: 'project', fields: ['name', 'theme', 'cohort'] },
    { id: 'period', fields: ['from', 'to'] },
    { id: 'people', fields: ['owner', 'leader'] },
  ],
  order: [['from', 'to']],
})

const nb = {
  name: 'Oppstart',
  why: 'Fire korte steg, så er planen i gang. Alt kan endres senere.',
  fields: {
    language: { label: 'Språk i planen', short: 'Språk' },
    municipality: { label: 'Kommune' },
    name: { label: 'Hva heter prosjektet?', short: 'Navn' },
    theme: { label: 'Tema' },
    cohort: {
      label: 'Pulje',
      hint: 'For eksempel «1» eller «høsten 2026». La det stå tomt om dere ikke er med i en pulje.',
    },
    from: { label: 'Prosjektet starter', short: 'Startdato' },
    to: { label: 'Prosjektet slutter', short: 'Sluttdato' },
    owner: { label: 'Prosjekteier', hint: 'Lederen som eier prosjektet, ofte kommunedirektøren.' },
    leader: { label: 'Prosjektleder' },
  },
  options: {
    language: { nb: 'Bokmål', nn: 'Nynorsk', en: 'English' },
    theme: {
      sickLeave: 'Sykefravær og nærvær',
      fullTime: 'Heltidskultur',
      competence: 'Kompetanse og rekruttering',
      reputation: 'Omdømme',
    },
  },
  steps: {
    'setup.place': 'Språk og kommune',
    'setup.project': 'Prosjektet',
    'setup.period': 'Prosjektperioden',
    'setup.people': 'Eier og leder',
  },
}

const nn: typeof nb = {
  name: 'Oppstart',
  why: 'Fire korte steg, så er planen i gang. Alt kan endrast seinare.',
  fields: {
    language: { label: 'Språk i planen', short: 'Språk' },
    municipality: { label: 'Kommune' },
    name: { label: 'Kva heiter prosjektet?', short: 'Namn' },
    theme: { label: 'Tema' },
    cohort: {
      label: 'Pulje',
      hint: 'Til dømes «1» eller «hausten 2026». Lat det stå tomt om de ikkje er med i ei pulje.',
    },
    from: { label: 'Prosjektet startar', short: 'Startdato' },
    to: { label: 'Prosjektet sluttar', short: 'Sluttdato' },
    owner: { label: 'Prosjekteigar', hint: 'Leiaren som eig prosjektet, ofte kommunedirektøren.' },
    leader: { label: 'Prosjektleiar' },
  },
  options: {
    language: { nb: 'Bokmål', nn: 'Nynorsk', en: 'English' },
    theme: {
      sickLeave: 'Sjukefråvær og nærvær',
      fullTime: 'Heiltidskultur',
      competence: 'Kompetanse og rekruttering',
      reputation: 'Omdømme',
    },
  },
  steps: {
    'setup.place': 'Språk og kommune',
    'setup.project': 'Prosjektet',
    'setup.period': 'Prosjektperioden',
    'setup.people': 'Eigar og leiar',
  },
}

const en: typeof nb = {
  name: 'Set-up',
  why: 'Four short steps, and the plan is under way. Everything can be changed later.',
  fields: {
    language: { label: 'Language of the plan', short: 'Language' },
    municipality: { label: 'Municipality' },
    name: { label: 'What is the project called?', short: 'Name' },
    theme: { label: 'Theme' },
    cohort: { label: 'Cohort', hint: 'For example “1” or “autumn 2026”. Leave it empty if you are not in a cohort.' },
    from: { label: 'The project starts', short: 'Start date' },
    to: { label: 'The project ends', short: 'End date' },
    owner: { label: 'Project owner', hint: 'The leader who owns the project, often the chief executive.' },
    leader: { label: 'Project leader' },
  },
  options: {
    language: { nb: 'Bokmål', nn: 'Nynorsk', en: 'English' },
    theme: {
      sickLeave: 'Sick leave and attendance',
      fullTime: 'Full-time culture',
      competence: 'Competence and recruitment',
      reputation: 'Reputation',
    },
  },
  steps: {
    'setup.place': 'Language and municipality',
    'setup.project': 'The project',
    'setup.period': 'The project period',
    'setup.people': 'Owner and leader',
  },
}

export const setupTexts: PerLanguage<PartTexts> = { nb, nn, en }
