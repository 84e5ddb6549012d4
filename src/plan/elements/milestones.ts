import { asItIsField, asItIsStep, asItIsTexts, notLeft } from '../as-it-is.ts'
import { isActivity } from '../claims.ts'
import { gapsOf, type PlanElement, type Rules, type Said } from '../element.ts'
import { definePart } from '../parts.ts'
import { entriesOf, recordOf } from '../plan.ts'
import { setup } from '../setup.ts'
import { silencesIn } from '../silences.ts'

/** Types and progress words are those of the state's project method: Prosjektveiviseren, Digitaliseringsdirektoratet. */
export const milestones = definePart({
  id: 'milestone',
  many: true,
  title: 'name',
  fields: {
    name: { kind: 'text', max: 200, required: true },
    deliverables: { kind: 'text', max: 1000, lines: 'many' },
    date: { kind: 'date' },
    firstDate: { kind: 'date' },
    owner: { kind: 'person', orName: true },
    type: { kind: 'choice', options: ['milestone', 'decision', 'delivery', 'phase', 'subphase', 'report'] },
    progress: { kind: 'choice', options: ['planned', 'ahead', 'onPlan', 'minorDelay', 'delayed', 'done'] },
    asItIs: asItIsField,
  },
  steps: [
    { id: 'state', fields: ['name', 'deliverables'] },
    { id: 'when', fields: ['date', 'owner'] },
    { id: 'status', fields: ['type', 'progress'] },
  ],
  asides: [asItIsStep],
  weighed: [['name', 'asItIs']],
  // Nobody is asked for it: it tells a moved date from one that was kept.
  firsts: [['date', 'firstDate']],
})

const nb = {
  name: 'Milepælsplan',
  the: 'milepælsplanen',
  words: ['milepæl', 'milepæler', 'milepælsplan', 'fremdrift', 'framdrift'],
  why: 'En milepæl er en tilstand dere kan kontrollere: enten er den nådd, eller så er den ikke det. Uten datoer og ansvarlige vet ingen om prosjektet er i rute før det er for sent.',
  fields: {
    name: {
      label: 'Hva skal være på plass?',
      short: 'Milepæl',
      hint: 'Skriv tilstanden, ikke aktiviteten: «Alle ledere har gjennomført kurset».',
    },
    deliverables: { label: 'Hva leveres da?', short: 'Leveranser' },
    date: { label: 'Når?', short: 'Dato' },
    firstDate: { label: 'Først satt til' },
    owner: { label: 'Hvem er ansvarlig?', short: 'Ansvarlig', other: 'Eller skriv navn eller rolle' },
    type: { label: 'Type' },
    progress: { label: 'Hvordan ligger dere an?', short: 'Framdrift' },
    asItIs: asItIsTexts.nb.field,
  },
  options: {
    type: {
      milestone: 'Milepæl',
      decision: 'Beslutningspunkt',
      delivery: 'Leveranse',
      phase: 'Fase',
      subphase: 'Delfase',
      report: 'Rapportering',
    },
    progress: {
      planned: 'Ikke begynt',
      ahead: 'Foran plan',
      onPlan: 'På plan',
      minorDelay: 'Mindre forsinkelser',
      delayed: 'Forsinket',
      done: 'Nådd',
    },
  },
  steps: {
    'milestone.state': 'Milepælen',
    'milestone.when': 'Dato og ansvarlig',
    'milestone.status': 'Type og framdrift',
    'milestone.asItIs': asItIsTexts.nb.step,
  },
  list: { add: 'Legg til milepæl', heading: 'Milepæler', one: 'milepæl' },
  gaps: {
    none: () => ({
      what: 'Planen har ingen milepæler.',
      why: 'Da kan verken gruppa eller ledelsen se om dere er i rute.',
      close: 'Begynn med tre: når tiltakene er i gang, når dere er halvveis, og når resultatet skal være nådd.',
    }),
    noDate: ({ names, count, share }: Said) => ({
      what:
        count === 1
          ? `Milepælen «${names}» mangler dato.`
          : `${share('milepæler', 'milepælene')} mangler dato: ${names}.`,
      why: 'En milepæl uten dato kan ikke bli for sen, og heller ikke nådd i tide.',
      close: 'Sett en dato. Den kan flyttes senere; da ser dere hva som ble flyttet.',
    }),
    noOwner: ({ names, count, share }: Said) => ({
      what:
        count === 1
          ? `Milepælen «${names}» mangler ansvarlig.`
          : `${share('milepæler', 'milepælene')} mangler ansvarlig: ${names}.`,
      why: 'Det som er alles ansvar, blir lett liggende.',
      close: 'Velg én person som sier fra når milepælen er nådd eller i fare.',
    }),
    overdue: ({ names, count }: Said) => ({
      what:
        count === 1
          ? `Datoen er passert uten at milepælen er nådd: ${names}.`
          : `Datoen er passert for ${count} milepæler som ikke er nådd: ${names}.`,
      why: 'En forfalt dato uten ny dato sier at planen ikke lenger styrer arbeidet.',
      close: 'Gi milepælen en ny dato. Er den nådd, merker dere det under «Type og framdrift».',
    }),
    longSilence: ({ facts }: Said) => ({
      what: `Det er ${facts.days} dager uten milepæl, fra ${facts.from} til ${facts.to}.`,
      why: 'Mer enn 90 dager uten et punkt å måle seg mot er lang tid å være på feil vei.',
      close: 'Legg inn noe som skal være på plass underveis.',
    }),
    noReport: () => ({
      what: 'Ingen rapporteringsfrist står i planen.',
      why: 'Rapportene til programmet kommer samtidig med alt annet. De som står i planen, blir skrevet.',
      close: 'Legg til en milepæl av typen «Rapportering» for hver frist.',
    }),
    activity: ({ names, count, share }: Said) => ({
      what:
        count === 1
          ? `Er «${names}» en aktivitet, eller noe som er på plass?`
          : `${share('milepæler', 'milepælene')} ser ut som aktiviteter: ${names}. Går det an å si når de er nådd?`,
      why: 'En aktivitet kan pågå lenge uten at noen ser om den er i mål. En tilstand er nådd, eller den er det ikke.',
      close:
        'Skriv det som skal være på plass: «Turnusplanen er vedtatt», ikke «jobbe med turnus». Er teksten riktig, la den stå og si hvorfor.',
    }),
  },
  example: {
    title: 'Milepæler som kan kontrolleres',
    source: 'Fritt etter Arendals mål for tiltak i programmet Saman om ein betre kommune',
    lines: [
      '80 % av lederne med personalansvar har gjennomført kurset «Den nødvendige samtalen» innen utgangen av 2012.',
      'Alle ledere med personalansvar har vært på verksted om oppfølging av sykmeldte i 2012.',
      'Alle medarbeidere har fått tilbud om årlig samtale i 2013.',
    ],
  },
}

const nn: typeof nb = {
  name: 'Milepålsplan',
  the: 'milepålsplanen',
  words: ['milepål', 'milepålar', 'milepålsplan', 'framdrift'],
  why: 'Ein milepål er ein tilstand de kan kontrollere: anten er han nådd, eller så er han ikkje det. Utan datoar og ansvarlege veit ingen om prosjektet er i rute før det er for seint.',
  fields: {
    name: {
      label: 'Kva skal vere på plass?',
      short: 'Milepål',
      hint: 'Skriv tilstanden, ikkje aktiviteten: «Alle leiarar har gjennomført kurset».',
    },
    deliverables: { label: 'Kva blir levert då?', short: 'Leveransar' },
    date: { label: 'Når?', short: 'Dato' },
    firstDate: { label: 'Først sett til' },
    owner: { label: 'Kven er ansvarleg?', short: 'Ansvarleg', other: 'Eller skriv namn eller rolle' },
    type: { label: 'Type' },
    progress: { label: 'Korleis ligg de an?', short: 'Framdrift' },
    asItIs: asItIsTexts.nn.field,
  },
  options: {
    type: {
      milestone: 'Milepål',
      decision: 'Avgjerdspunkt',
      delivery: 'Leveranse',
      phase: 'Fase',
      subphase: 'Delfase',
      report: 'Rapportering',
    },
    progress: {
      planned: 'Ikkje byrja',
      ahead: 'Framfor planen',
      onPlan: 'I rute',
      minorDelay: 'Mindre forseinkingar',
      delayed: 'Forseinka',
      done: 'Nådd',
    },
  },
  steps: {
    'milestone.state': 'Milepålen',
    'milestone.when': 'Dato og ansvarleg',
    'milestone.status': 'Type og framdrift',
    'milestone.asItIs': asItIsTexts.nn.step,
  },
  list: { add: 'Legg til milepål', heading: 'Milepålar', one: 'milepål' },
  gaps: {
    none: () => ({
      what: 'Planen har ingen milepålar.',
      why: 'Då kan verken gruppa eller leiinga sjå om de er i rute.',
      close: 'Byrj med tre: når tiltaka er i gang, når de er halvvegs, og når resultatet skal vere nådd.',
    }),
    noDate: ({ names, count, share }) => ({
      what:
        count === 1
          ? `Milepålen «${names}» manglar dato.`
          : `${share('milepålar', 'milepålane')} manglar dato: ${names}.`,
      why: 'Ein milepål utan dato kan ikkje bli for sen, og heller ikkje nådd i tide.',
      close: 'Set ein dato. Han kan flyttast seinare; då ser de kva som vart flytta.',
    }),
    noOwner: ({ names, count, share }) => ({
      what:
        count === 1
          ? `Milepålen «${names}» manglar ansvarleg.`
          : `${share('milepålar', 'milepålane')} manglar ansvarleg: ${names}.`,
      why: 'Det som alle har ansvar for, blir lett liggjande.',
      close: 'Vel éin person som seier frå når milepålen er nådd eller i fare.',
    }),
    overdue: ({ names, count }) => ({
      what:
        count === 1
          ? `Datoen er passert utan at milepålen er nådd: ${names}.`
          : `Datoen er passert for ${count} milepålar som ikkje er nådde: ${names}.`,
      why: 'Ein forfallen dato utan ny dato seier at planen ikkje lenger styrer arbeidet.',
      close: 'Gi milepålen ein ny dato. Er han nådd, merkjer de det under «Type og framdrift».',
    }),
    longSilence: ({ facts }) => ({
      what: `Det er ${facts.days} dagar utan milepål, frå ${facts.from} til ${facts.to}.`,
      why: 'Meir enn 90 dagar utan eit punkt å måle seg mot er lang tid å vere på feil veg.',
      close: 'Legg inn noko som skal vere på plass undervegs.',
    }),
    noReport: () => ({
      what: 'Ingen rapporteringsfrist står i planen.',
      why: 'Rapportane til programmet kjem samtidig med alt anna. Dei som står i planen, blir skrivne.',
      close: 'Legg til ein milepål av typen «Rapportering» for kvar frist.',
    }),
    activity: ({ names, count, share }) => ({
      what:
        count === 1
          ? `Er «${names}» ein aktivitet, eller noko som er på plass?`
          : `${share('milepålar', 'milepålane')} ser ut som aktivitetar: ${names}. Går det an å seie når dei er nådde?`,
      why: 'Ein aktivitet kan gå føre seg lenge utan at nokon ser om han er i mål. Ein tilstand er nådd, eller så er han det ikkje.',
      close:
        'Skriv det som skal vere på plass: «Turnusplanen er vedteken», ikkje «jobbe med turnus». Er teksten rett, lat han stå og sei kvifor.',
    }),
  },
  example: {
    title: 'Milepålar som kan kontrollerast',
    source: 'Fritt etter måla Arendal sette for tiltak i programmet Saman om ein betre kommune',
    lines: [
      '80 % av leiarane med personalansvar har gjennomført kurset «Den nødvendige samtalen» innan utgangen av 2012.',
      'Alle leiarar med personalansvar har vore på verkstad om oppfølging av sjukmelde i 2012.',
      'Alle medarbeidarar har fått tilbod om årleg samtale i 2013.',
    ],
  },
}

const en: typeof nb = {
  name: 'Milestone plan',
  the: 'the milestone plan',
  words: ['milestone', 'milestones', 'milestone plan'],
  why: 'A milestone is a state you can check: it is reached, or it is not. Without dates and owners, nobody knows whether the project is on track until it is too late.',
  fields: {
    name: {
      label: 'What shall be in place?',
      short: 'Milestone',
      hint: 'Write the state, not the activity: “All leaders have completed the course”.',
    },
    deliverables: { label: 'What is delivered then?', short: 'Deliverables' },
    date: { label: 'When?', short: 'Date' },
    firstDate: { label: 'First set for' },
    owner: { label: 'Who is responsible?', short: 'Responsible', other: 'Or write a name or a role' },
    type: { label: 'Type' },
    progress: { label: 'How is it going?', short: 'Progress' },
    asItIs: asItIsTexts.en.field,
  },
  options: {
    type: {
      milestone: 'Milestone',
      decision: 'Decision point',
      delivery: 'Delivery',
      phase: 'Phase',
      subphase: 'Sub-phase',
      report: 'Reporting',
    },
    progress: {
      planned: 'Not started',
      ahead: 'Ahead of plan',
      onPlan: 'On plan',
      minorDelay: 'Minor delays',
      delayed: 'Delayed',
      done: 'Reached',
    },
  },
  steps: {
    'milestone.state': 'The milestone',
    'milestone.when': 'Date and owner',
    'milestone.status': 'Type and progress',
    'milestone.asItIs': asItIsTexts.en.step,
  },
  list: { add: 'Add milestone', heading: 'Milestones', one: 'milestone' },
  gaps: {
    none: () => ({
      what: 'The plan has no milestones.',
      why: 'Then neither the group nor its leaders can see whether you are on track.',
      close:
        'Begin with three: when the measures are running, when you are halfway, and when the result shall be there.',
    }),
    noDate: ({ names, count, share }) => ({
      what: count === 1 ? `The milestone “${names}” has no date.` : `${share('milestones')} have no date: ${names}.`,
      why: 'A milestone without a date can never be late, and never be reached in time.',
      close: 'Set a date. It can be moved later; then you can see what was moved.',
    }),
    noOwner: ({ names, count, share }) => ({
      what: count === 1 ? `The milestone “${names}” has no owner.` : `${share('milestones')} have no owner: ${names}.`,
      why: 'What is everybody’s job is easily left undone.',
      close: 'Choose one person who tells the others when it is reached, or at risk.',
    }),
    overdue: ({ names, count }) => ({
      what:
        count === 1
          ? `The date has passed and the milestone is not reached: ${names}.`
          : `The date has passed for ${count} milestones that are not reached: ${names}.`,
      why: 'A date that has passed with no new one says that the plan no longer steers the work.',
      close: 'Give the milestone a new date. If it is reached, mark that under “Type and progress”.',
    }),
    longSilence: ({ facts }) => ({
      what: `There are ${facts.days} days without a milestone, from ${facts.from} to ${facts.to}.`,
      why: 'More than 90 days with nothing to measure against is a long time to be on the wrong road.',
      close: 'Put in something that shall be in place on the way.',
    }),
    noReport: () => ({
      what: 'No reporting deadline is in the plan.',
      why: 'Reports to the programme fall due when everything else does. Those that are in the plan get written.',
      close: 'Add a milestone of the type “Reporting” for each deadline.',
    }),
    activity: ({ names, count, share }) => ({
      what:
        count === 1
          ? `Is “${names}” an activity, or something that is in place?`
          : `${share('milestones')} look like activities: ${names}. How can anybody tell when they are reached?`,
      why: 'An activity can go on for long without anybody seeing whether it is done. A state is reached, or it is not.',
      close:
        'Write what will be in place: “The rota is adopted”, not “work on the rota”. If the text is right, keep it and say why.',
    }),
  },
  example: {
    title: 'Milestones that can be checked',
    source: 'After Arendal’s goals for its measures in the programme Saman om ein betre kommune',
    lines: [
      '80% of leaders with staff responsibility have completed the course “Den nødvendige samtalen” by the end of 2012.',
      'All leaders with staff responsibility have been through a workshop on following up the sick-listed in 2012.',
      'All employees have been offered a yearly appraisal in 2013.',
    ],
  },
}

/** What a plan is judged by here. */
const rules = {
  none: {
    severity: 'major',
    source: 'review',
    says: {
      nb: 'Planen har milepæler.',
      nn: 'Planen har milepålar.',
      en: 'The plan has milestones.',
    },
  },
  noDate: {
    severity: 'major',
    source: 'review',
    says: {
      nb: 'Hver milepæl har en dato.',
      nn: 'Kvar milepål har ein dato.',
      en: 'Each milestone has a date.',
    },
  },
  noOwner: {
    severity: 'major',
    source: 'method',
    says: {
      nb: 'Hver milepæl har en ansvarlig.',
      nn: 'Kvar milepål har ein ansvarleg.',
      en: 'Each milestone has somebody responsible.',
    },
  },
  overdue: {
    severity: 'major',
    source: 'method',
    says: {
      nb: 'En milepæl som ikke ble nådd, har fått en ny dato.',
      nn: 'Ein milepål som ikkje vart nådd, har fått ein ny dato.',
      en: 'A milestone that was not reached has got a new date.',
    },
  },
  longSilence: {
    severity: 'major',
    source: 'method',
    says: {
      nb: 'Det går aldri mer enn 90 dager mellom to milepæler i prosjektperioden.',
      nn: 'Det går aldri meir enn 90 dagar mellom to milepålar i prosjektperioden.',
      en: 'No more than 90 days of the project period pass between two milestones.',
    },
  },
  noReport: {
    severity: 'minor',
    source: 'programme',
    says: {
      nb: 'Fristene for rapportering står i planen.',
      nn: 'Fristane for rapportering står i planen.',
      en: 'The deadlines for reporting are in the plan.',
    },
  },
  activity: {
    severity: 'minor',
    source: 'method',
    asks: asItIsStep.id,
    says: {
      nb: 'Hver milepæl er en tilstand som kan sjekkes, ikke en aktivitet.',
      nn: 'Kvar milepål er ein tilstand som kan sjekkast, ikkje ein aktivitet.',
      en: 'Each milestone is a state that can be checked, not an activity.',
    },
  },
} satisfies Rules<typeof nb.gaps>

const gap = gapsOf('milestones', nb)

export const milestonesElement: PlanElement = {
  id: 'milestones',
  alsoJudges: [{ part: setup, fields: ['from', 'to'] }],
  list: milestones,
  picture: 'timeline',
  texts: { nb, nn, en },
  rules,
  gaps(plan, today) {
    const all = entriesOf(plan, milestones)
    if (all.length === 0) return [gap.whole('none', milestones, 'state')]
    // One that is still ahead can be mended; of several, the longest says most.
    const silences = silencesIn(
      all.flatMap((one) => one.values.date ?? []),
      recordOf(plan, setup),
    )
      .toSorted((a, b) => Number(b.to > today) - Number(a.to > today) || b.days - a.days)
      .map(({ days, from, to }) => gap.whole('longSilence', milestones, 'state', { days, from, to }))
    return [
      ...gap.among(
        'noDate',
        milestones,
        'when',
        all,
        all.filter((one) => !one.values.date),
      ),
      ...gap.among(
        'noOwner',
        milestones,
        'when',
        all,
        all.filter((one) => !one.values.owner),
      ),
      ...gap.among(
        'overdue',
        milestones,
        'when',
        all,
        all.filter((one) => one.values.date && one.values.date < today && one.values.progress !== 'done'),
      ),
      ...gap.among(
        'activity',
        milestones,
        'state',
        all,
        notLeft(milestones, all).filter(
          // A phase is something one does; that is what it is there for.
          ({ values: { name = '', type, progress } }) =>
            type !== 'phase' && type !== 'subphase' && progress !== 'done' && isActivity(name),
        ),
      ),
      ...silences.slice(0, 1),
      ...(all.some((one) => one.values.type === 'report') ? [] : [gap.whole('noReport', milestones, 'state')]),
    ]
  },
}
