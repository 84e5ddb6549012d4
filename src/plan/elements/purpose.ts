import { asItIsField, asItIsTexts, notLeft } from '../as-it-is.ts'
import { restatesMeasure } from '../claims.ts'
import { gapsOf, type PlanElement, type Rules } from '../element.ts'
import { definePart } from '../parts.ts'
import { entriesOf, recordOf } from '../plan.ts'

/** The five boxes under "Oppnådd effekt" in the programme review's analysis model. */
export const effects = [
  'empoweredEmployees',
  'serviceQuality',
  'userSatisfaction',
  'economy',
  'attractiveness',
] as const

/** The review's own questions: what is the challenge here, and what does the desired situation look like? */
export const purpose = definePart({
  id: 'purpose',
  many: false,
  title: 'challenge',
  fields: {
    challenge: { kind: 'text', max: 2000, lines: 'many' },
    desired: { kind: 'text', max: 2000, lines: 'many' },
    effects: { kind: 'choices', options: effects },
    effectsText: { kind: 'text', max: 1000, lines: 'many' },
    challengeAsItIs: asItIsField,
    desiredAsItIs: asItIsField,
  },
  steps: [
    { id: 'challenge', fields: ['challenge'] },
    { id: 'desired', fields: ['desired'] },
    { id: 'effects', fields: ['effects', 'effectsText'] },
  ],
  asides: [
    { id: 'challengeAsItIs', fields: ['challengeAsItIs'] },
    { id: 'desiredAsItIs', fields: ['desiredAsItIs'] },
  ],
  weighed: [
    ['challenge', 'challengeAsItIs'],
    ['desired', 'desiredAsItIs'],
  ],
})

const nb = {
  name: 'Overordnet hensikt',
  the: 'den overordnede hensikten',
  words: ['hensikt', 'formål', 'utfordring', 'ønsket situasjon', 'effekt', 'effekter'],
  why: 'Hverdagen er full fra før. Er det klart hvorfor dere gjør dette, blir prosjektet prioritert også i en travel uke.',
  fields: {
    challenge: {
      label: 'Hva er utfordringen i kommunen deres?',
      short: 'Utfordring',
      hint: 'Beskriv det dere ser hos dere, gjerne med tall: hvor, for hvem og siden når. La tiltakene vente.',
    },
    desired: {
      label: 'Hvordan ser det ut når dere har lyktes?',
      short: 'Ønsket situasjon',
      hint: 'Skriv det slik en ansatt eller en bruker ville merke det.',
    },
    effects: {
      label: 'Hvilke effekter er dere ute etter?',
      short: 'Effekter',
      hint: 'Velg få. Det er disse prosjektet vurderes etter.',
    },
    effectsText: { label: 'Med egne ord', hint: 'Hva blir annerledes for innbyggerne, de ansatte eller kommunen?' },
    challengeAsItIs: asItIsTexts.nb.field,
    desiredAsItIs: asItIsTexts.nb.field,
  },
  options: {
    effects: {
      empoweredEmployees: 'Myndiggjorte medarbeidere',
      serviceQuality: 'Tjenestekvalitet',
      userSatisfaction: 'Brukertilfredshet',
      economy: 'Økonomi',
      attractiveness: 'Kommunens attraktivitet',
    },
  },
  steps: {
    'purpose.challenge': 'Utfordringen',
    'purpose.desired': 'Ønsket situasjon',
    'purpose.effects': 'Effektene dere vil oppnå',
    'purpose.challengeAsItIs': asItIsTexts.nb.step,
    'purpose.desiredAsItIs': asItIsTexts.nb.step,
  },
  gaps: {
    none: () => ({
      what: 'Planen sier ikke hvorfor prosjektet trengs.',
      why: 'Uten en klar hensikt taper prosjektet mot alt annet som haster.',
      close: 'Begynn med utfordringen. Skriv hva den går ut på hos dere, og hvem som merker den.',
    }),
    noChallenge: () => ({
      what: 'Planen sier ikke hva utfordringen i kommunen er.',
      why: 'Når utfordringen ikke er beskrevet, kan ingen se om tiltakene treffer.',
      close: 'Skriv hva dere ser hos dere, helst med ett tall og ett eksempel.',
    }),
    noDesired: () => ({
      what: 'Planen sier ikke hvordan det skal se ut når prosjektet har lyktes.',
      why: 'Folk bruker tid på noe de kan se for seg.',
      close: 'Beskriv en vanlig dag slik dere vil at den skal bli.',
    }),
    noEffects: () => ({
      what: 'Planen sier ikke hvilke effekter prosjektet skal gi.',
      why: 'Et resultat er et middel. Effekten er grunnen til å bruke tid og penger på det.',
      close: 'Velg effekter fra lista, eller skriv dem med egne ord.',
    }),
    onlyMeasures: () => ({
      what: 'Sier hele hensikten bare hvilke tiltak som kommer?',
      why: 'Når verken utfordringen eller den ønskede situasjonen sier hva som er galt og hva som skal bli bedre, kan ingen se om tiltakene er de rette.',
      close:
        'Begynn med utfordringen: hva ser dere hos dere som gjør tiltakene nødvendige? Er teksten riktig, la den stå og si hvorfor.',
    }),
    challengeIsMeasure: () => ({
      what: 'Er utfordringen i planen egentlig et tiltak?',
      why: 'Når hensikten bare nevner tiltaket, ser ingen hva det skal hjelpe mot. Da er det heller ingen som ser om noe annet hadde hjulpet mer.',
      close: 'Skriv hva dere ser hos dere som gjør tiltaket nødvendig. Er teksten riktig, la den stå og si hvorfor.',
    }),
    desiredIsMeasure: () => ({
      what: 'Er den ønskede situasjonen i planen egentlig et tiltak?',
      why: 'Et tiltak kan være gjennomført uten at noe er blitt bedre.',
      close: 'Skriv hva folk merker når tiltaket har virket. Er teksten riktig, la den stå og si hvorfor.',
    }),
  },
  example: {
    title: 'To hovedmål som kan måles',
    source: 'Tinn kommune, i gjennomgangen av programmet Saman om ein betre kommune',
    lines: [
      'Første hovedmål: arbeidsplasser som gir god helse, høy trivsel og lavt fravær. Sykefraværet skal ned 20 %.',
      'Ved siden av følger de med på hvor fornøyde de ansatte er, og på kvaliteten i tjenestene.',
      'Andre hovedmål: færre i uønsket deltid og flere hele stillinger i alternative turnuser. Antall deltidsstillinger skal ned 30–50 %.',
      'Her ser de også på statistikk over uønsket deltid, medarbeiderundersøkelsen, søkere til ledige stillinger og brukerundersøkelsen.',
    ],
  },
}

const nn: typeof nb = {
  name: 'Overordna hensikt',
  the: 'den overordna hensikta',
  words: ['hensikt', 'føremål', 'utfordring', 'ønskt situasjon', 'effekt', 'effektar'],
  why: 'Kvardagen er full frå før. Når alle veit kvifor de gjer dette, held prosjektet stand også i ei travel veke.',
  fields: {
    challenge: {
      label: 'Kva er utfordringa i kommunen dykkar?',
      short: 'Utfordring',
      hint: 'Skriv det de sjølve ser, gjerne med tal: kvar, for kven og kor lenge. Tiltaka kjem seinare.',
    },
    desired: {
      label: 'Korleis ser det ut når de har lukkast?',
      short: 'Ønskt situasjon',
      hint: 'Tenk på ein tilsett eller ein brukar. Skriv kva den personen merkar.',
    },
    effects: {
      label: 'Kva effektar er de ute etter?',
      short: 'Effektar',
      hint: 'Vel nokre få. Det er dei prosjektet blir vurdert etter.',
    },
    effectsText: { label: 'Med eigne ord', hint: 'Kva blir annleis for innbyggjarane, dei tilsette eller kommunen?' },
    challengeAsItIs: asItIsTexts.nn.field,
    desiredAsItIs: asItIsTexts.nn.field,
  },
  options: {
    effects: {
      empoweredEmployees: 'Myndiggjorde medarbeidarar',
      serviceQuality: 'Tenestekvalitet',
      userSatisfaction: 'Nøgde brukarar',
      economy: 'Økonomi',
      attractiveness: 'Ein attraktiv kommune',
    },
  },
  steps: {
    'purpose.challenge': 'Utfordringa',
    'purpose.desired': 'Ønskt situasjon',
    'purpose.effects': 'Effektane de vil oppnå',
    'purpose.challengeAsItIs': asItIsTexts.nn.step,
    'purpose.desiredAsItIs': asItIsTexts.nn.step,
  },
  gaps: {
    none: () => ({
      what: 'Planen seier ikkje kvifor prosjektet trengst.',
      why: 'Utan ei klar hensikt må prosjektet vike når noko anna hastar.',
      close: 'Byrj med utfordringa. Skriv kva ho går ut på hos dykk, og kven ho råkar.',
    }),
    noChallenge: () => ({
      what: 'Planen seier ikkje kva utfordringa i kommunen er.',
      why: 'Då er det uråd å sjå om tiltaka treffer.',
      close: 'Skriv kva de ser, helst med eitt tal og eitt døme.',
    }),
    noDesired: () => ({
      what: 'Planen seier ikkje korleis det skal vere når prosjektet har lukkast.',
      why: 'Folk legg innsats i noko dei kan sjå føre seg.',
      close: 'Skildre ein vanleg dag slik de ønskjer at han skal bli.',
    }),
    noEffects: () => ({
      what: 'Planen seier ikkje kva effektar prosjektet skal gi.',
      why: 'Resultatet er eit middel. Effekten er grunnen til at det er verdt tid og pengar.',
      close: 'Vel effektar frå lista, eller skriv dei med eigne ord.',
    }),
    onlyMeasures: () => ({
      what: 'Seier heile hensikta berre kva tiltak som kjem?',
      why: 'Når verken utfordringa eller den ønskte situasjonen seier kva som er gale og kva som skal bli betre, kan ingen sjå om tiltaka er dei rette.',
      close:
        'Byrj med utfordringa: kva ser de hos dykk som gjer at tiltaka trengst? Er teksten rett, lat han stå og sei kvifor.',
    }),
    challengeIsMeasure: () => ({
      what: 'Er utfordringa i planen eigentleg eit tiltak?',
      why: 'Når hensikta berre nemner tiltaket, ser ingen kva det skal hjelpe mot, og heller ikkje om noko anna hadde hjelpt meir.',
      close: 'Skriv kva de ser hos dykk som gjer at tiltaket trengst. Er teksten rett, lat han stå og sei kvifor.',
    }),
    desiredIsMeasure: () => ({
      what: 'Er den ønskte situasjonen i planen eigentleg eit tiltak?',
      why: 'Eit tiltak kan vere gjennomført utan at noko er vorte betre.',
      close: 'Skriv kva folk merkar når tiltaket har verka. Er teksten rett, lat han stå og sei kvifor.',
    }),
  },
  example: {
    title: 'To hovudmål som kan målast',
    source: 'Tinn kommune, i gjennomgangen av programmet Saman om ein betre kommune',
    lines: [
      'Første hovudmål: arbeidsplassar som fremjar helsa, med høg trivsel og lågt fråvær. Sjukefråværet skal ned 20 %.',
      'Dei følgjer òg med på kor nøgde dei tilsette er, og på kvaliteten i tenestene.',
      'Andre hovudmål: færre i uønskt deltid, og fleire som går i alternative turnusar med heile stillingar. Talet på deltidsstillingar skal ned 30–50 %.',
      'Til det høyrer statistikk over uønskt deltid, medarbeidarundersøking, søkjarar til ledige stillingar og brukarundersøking.',
    ],
  },
}

const en: typeof nb = {
  name: 'Overall purpose',
  the: 'the overall purpose',
  words: ['purpose', 'challenge', 'desired situation', 'effect', 'effects'],
  why: 'Everybody’s week is full already. When it is clear why you do this, the project gets its share of it.',
  fields: {
    challenge: {
      label: 'What is the challenge in your municipality?',
      short: 'Challenge',
      hint: 'Describe what you see, with figures if you can: where, for whom and since when. Measures come later.',
    },
    desired: {
      label: 'What does it look like when you have succeeded?',
      short: 'Desired situation',
      hint: 'Write it the way an employee or a service user would notice it.',
    },
    effects: {
      label: 'Which effects are you after?',
      short: 'Effects',
      hint: 'Choose a few. They are what the project is judged by.',
    },
    effectsText: {
      label: 'In your own words',
      hint: 'What becomes different for residents, employees or the municipality?',
    },
    challengeAsItIs: asItIsTexts.en.field,
    desiredAsItIs: asItIsTexts.en.field,
  },
  options: {
    effects: {
      empoweredEmployees: 'Empowered employees',
      serviceQuality: 'Service quality',
      userSatisfaction: 'User satisfaction',
      economy: 'Finances',
      attractiveness: 'An attractive municipality',
    },
  },
  steps: {
    'purpose.challenge': 'The challenge',
    'purpose.desired': 'The desired situation',
    'purpose.effects': 'The effects you seek',
    'purpose.challengeAsItIs': asItIsTexts.en.step,
    'purpose.desiredAsItIs': asItIsTexts.en.step,
  },
  gaps: {
    none: () => ({
      what: 'The plan does not say why the project is needed.',
      why: 'Without a clear purpose, a project loses out to whatever is urgent.',
      close: 'Begin with the challenge. Write what it is in your municipality, and who feels it.',
    }),
    noChallenge: () => ({
      what: 'The plan does not say what the challenge in the municipality is.',
      why: 'Until it is described, nobody can tell whether the measures are aimed at it.',
      close: 'Write what you see, preferably with one figure and one example.',
    }),
    noDesired: () => ({
      what: 'The plan does not say what success looks like.',
      why: 'People give their time to something they can picture.',
      close: 'Describe an ordinary day the way you want it to become.',
    }),
    noEffects: () => ({
      what: 'The plan does not say which effects the project is to have.',
      why: 'A result is a means. The effect is what makes it worth the time and money.',
      close: 'Choose effects from the list, or write them in your own words.',
    }),
    onlyMeasures: () => ({
      what: 'Does the whole purpose only say which measures will come?',
      why: 'When neither the challenge nor the desired situation says what is wrong and what is to get better, nobody can see whether the measures are the right ones.',
      close:
        'Begin with the challenge: what do you see that makes the measures necessary? If the text is right, keep it and say why.',
    }),
    challengeIsMeasure: () => ({
      what: 'Is the challenge in the plan really a measure?',
      why: 'When a purpose only names the measure, nobody can see what it is to help with, or whether something else would help more.',
      close: 'Write what you see that makes the measure necessary. If the text is right, keep it and say why.',
    }),
    desiredIsMeasure: () => ({
      what: 'Is the desired situation in the plan really a measure?',
      why: 'A measure can be carried out without anything getting better.',
      close: 'Write what people notice once the measure has worked. If the text is right, keep it and say why.',
    }),
  },
  example: {
    title: 'Two main goals that can be measured',
    source: 'Tinn municipality, in the review of the programme Saman om ein betre kommune',
    lines: [
      'Main goal one: healthy workplaces where people thrive and absence is low. Sick leave is to fall by 20%.',
      'They also follow employee satisfaction and the quality of services.',
      'Main goal two: fewer in unwanted part time, more in alternative shift patterns with full positions. Part-time positions are to fall by 30–50%.',
      'Alongside: statistics on unwanted part time, the employee survey, applicants per vacancy, the user survey.',
    ],
  },
}

/** What a plan is judged by here. */
const rules = {
  none: {
    severity: 'major',
    source: 'review',
    says: {
      nb: 'Planen sier hvorfor prosjektet trengs.',
      nn: 'Planen seier kvifor prosjektet trengst.',
      en: 'The plan says why the project is needed.',
    },
  },
  noChallenge: {
    severity: 'major',
    source: 'review',
    says: {
      nb: 'Planen sier hva utfordringen i kommunen er.',
      nn: 'Planen seier kva utfordringa i kommunen er.',
      en: 'The plan says what the challenge in the municipality is.',
    },
  },
  noDesired: {
    severity: 'major',
    source: 'review',
    says: {
      nb: 'Planen beskriver den ønskede situasjonen.',
      nn: 'Planen skildrar den ønskte situasjonen.',
      en: 'The plan describes the desired situation.',
    },
  },
  noEffects: {
    severity: 'minor',
    source: 'review',
    says: {
      nb: 'Planen sier hvilke effekter prosjektet skal gi.',
      nn: 'Planen seier kva effektar prosjektet skal gi.',
      en: 'The plan says which effects the project is to have.',
    },
  },
  onlyMeasures: {
    severity: 'major',
    source: 'review',
    asks: 'challengeAsItIs',
    says: {
      nb: 'Hensikten sier mer enn hvilke tiltak som kommer.',
      nn: 'Hensikta seier meir enn kva tiltak som kjem.',
      en: 'The purpose says more than which measures will come.',
    },
  },
  challengeIsMeasure: {
    severity: 'minor',
    source: 'review',
    asks: 'challengeAsItIs',
    says: {
      nb: 'Utfordringen sier hva som er galt, ikke bare hvilket tiltak som kommer.',
      nn: 'Utfordringa seier kva som er gale, ikkje berre kva tiltak som kjem.',
      en: 'The challenge says what is wrong, not only which measure will come.',
    },
  },
  desiredIsMeasure: {
    severity: 'minor',
    source: 'review',
    asks: 'desiredAsItIs',
    says: {
      nb: 'Den ønskede situasjonen sier hva som er blitt bedre, ikke bare at et tiltak er gjennomført.',
      nn: 'Den ønskte situasjonen seier kva som er vorte betre, ikkje berre at eit tiltak er gjennomført.',
      en: 'The desired situation says what has become better, not only that a measure is carried out.',
    },
  },
} satisfies Rules<typeof nb.gaps>

const gap = gapsOf('purpose', nb)

export const purposeElement: PlanElement = {
  id: 'purpose',
  record: purpose,
  texts: { nb, nn, en },
  rules,
  gaps(plan) {
    const { challenge, desired, effects: chosen = [], effectsText } = recordOf(plan, purpose)
    const asked = (field: string) => notLeft(purpose, entriesOf(plan, purpose), field).length > 0
    const challengeAsked = challenge !== undefined && restatesMeasure(challenge) && asked('challenge')
    const desiredAsked = desired !== undefined && restatesMeasure(desired) && asked('desired')
    const onlyMeasures = challengeAsked && desiredAsked
    const anyEffect = chosen.length > 0 || Boolean(effectsText)
    if (!challenge && !desired && !anyEffect) return [gap.whole('none', purpose, 'challenge')]
    return [
      ...(challenge ? [] : [gap.whole('noChallenge', purpose, 'challenge')]),
      ...(onlyMeasures ? [gap.whole('onlyMeasures', purpose, 'challenge')] : []),
      ...(challengeAsked && !onlyMeasures ? [gap.whole('challengeIsMeasure', purpose, 'challenge')] : []),
      ...(desired ? [] : [gap.whole('noDesired', purpose, 'desired')]),
      ...(desiredAsked && !onlyMeasures ? [gap.whole('desiredIsMeasure', purpose, 'desired')] : []),
      ...(anyEffect ? [] : [gap.whole('noEffects', purpose, 'effects')]),
    ]
  },
}
