import { drawGroupAnswer, drawGroupForm, drawGroupQuestion, drawMissing } from './acting/group.ts'
import { drawLeaderPreview, drawLook } from './acting/leader.ts'
import { drawOverruleForm } from './acting/overrule.ts'
import { drawActed, drawNotArrived, drawRemindPreview, drawRemindResult } from './acting/remind.ts'
import { drawWeek } from './acting/week.ts'
import { drawAnswer, drawUnsure, drawWhich } from './answers/draw.ts'
import { drawCoordinatorHelp } from './answers/help.ts'
import { drawProjectPage } from './answers/project-page.ts'
import { drawAssessment, drawCriterion } from './assessment.ts'
import { drawBoard } from './board.ts'
import { drawElement, drawLacking } from './element.ts'
import { drawExample, drawExamples, drawOffer, drawOffered, drawOffers, drawWaiting } from './examples.ts'
import { drawFollowUps } from './follow-ups.ts'
import { drawForm } from './form.ts'
import { drawConfirmQuit, drawConsent, drawJoinForm, drawMembership, drawMoved } from './joining.ts'
import {
  drawAlreadyStarted,
  drawConfirmRemove,
  drawConfirmRestart,
  drawGreeting,
  drawHelp,
  drawHistory,
  drawLanguages,
  drawNotice,
  drawReceipt,
  drawRemoved,
} from './messages.ts'
import { pictures } from './pictures.ts'
import {
  drawConfirmDismiss,
  drawConfirmRenew,
  drawCoordinators,
  drawInvited,
  drawNoProgramme,
  drawProgramme,
  drawProgrammeForm,
} from './programme.ts'
import { drawNudge, drawPrompt } from './prompt.ts'
import { drawReminder } from './reminder.ts'
import { drawMaking, drawReady, drawReports } from './reports.ts'
import { drawSeries } from './series.ts'
import { drawTable } from './table.ts'
import type { Card } from './template.ts'
import { drawAcknowledged, drawNotReached } from './told.ts'
import type { Stage, View } from './view.ts'

/** Where a plan is to be shown and there is none, it is time to begin one. */
const unplanned = { view: 'greeting', personal: false } as const

/** Draws what Saman has decided to show. Pure but for reading a layout the first time. */
export function draw(view: View, stage: Stage): Card {
  switch (view.view) {
    case 'greeting':
      return drawGreeting(view, stage)
    case 'board':
      return stage.plan ? drawBoard(stage.plan, stage) : drawGreeting(unplanned, stage)
    case 'element':
      return stage.plan ? drawElement(view.element, view.page, stage.plan, stage) : drawGreeting(unplanned, stage)
    case 'lacking':
      return stage.plan ? drawLacking(view, stage.plan, stage) : drawGreeting(unplanned, stage)
    case 'assessment':
      return stage.plan ? drawAssessment(stage.plan, stage) : drawGreeting(unplanned, stage)
    case 'criterion':
      return stage.plan ? drawCriterion(view.element, stage.plan, stage) : drawGreeting(unplanned, stage)
    case 'chain':
    case 'timeline':
    case 'matrix':
    case 'indicators':
    case 'economics':
      return stage.plan ? pictures[view.view](stage.plan, stage, view) : drawGreeting(unplanned, stage)
    case 'prompt':
      return stage.plan ? drawPrompt(view, stage.plan, stage) : drawGreeting(unplanned, stage)
    case 'nudge':
      return stage.plan ? drawNudge(view, stage.plan, stage) : drawGreeting(unplanned, stage)
    case 'series':
      return stage.plan ? drawSeries(view, stage.plan, stage) : drawGreeting(unplanned, stage)
    case 'reminder':
      return drawReminder(view, stage)
    case 'acknowledged':
      return drawAcknowledged(view, stage)
    case 'notReached':
      return drawNotReached(view, stage)
    case 'followUps':
      return drawFollowUps(view, stage)
    case 'form':
      return drawForm(view, stage)
    case 'receipt':
      return drawReceipt(view, stage)
    case 'removed':
      return drawRemoved(view, stage)
    case 'example':
      return drawExample(view, stage)
    case 'offers':
      return stage.plan ? drawOffers(view, stage.plan, stage) : drawGreeting(unplanned, stage)
    case 'offer':
      return drawOffer(view, stage)
    case 'offered':
      return drawOffered(view, stage)
    case 'waiting':
      return drawWaiting(view, stage)
    case 'table':
      return drawTable(view, stage)
    case 'answer':
      return drawAnswer(view, stage)
    case 'coordinatorHelp':
      return drawCoordinatorHelp(view, stage)
    case 'projectPage':
      return drawProjectPage(view, stage)
    case 'which':
      return drawWhich(view, stage)
    case 'unsure':
      return drawUnsure(view, stage)
    case 'remindPreview':
      return drawRemindPreview(view, stage)
    case 'remindResult':
      return drawRemindResult(view, stage)
    case 'acted':
      return drawActed(view, stage)
    case 'notArrived':
      return drawNotArrived(view, stage)
    case 'groupForm':
      return drawGroupForm(view, stage)
    case 'missing':
      return stage.plan ? drawMissing(view, stage.plan, stage) : drawGreeting(unplanned, stage)
    case 'question':
      return drawGroupQuestion(view, stage)
    case 'groupAnswer':
      return drawGroupAnswer(view, stage)
    case 'leaderPreview':
      return drawLeaderPreview(view, stage)
    case 'look':
      return drawLook(view, stage)
    case 'week':
      return drawWeek(view, stage)
    case 'overruleForm':
      return drawOverruleForm(view, stage)
    case 'reports':
      return drawReports(view, stage)
    case 'reportMaking':
      return drawMaking(view, stage)
    case 'reportReady':
      return drawReady(view, stage)
    case 'noProgramme':
      return drawNoProgramme(view, stage)
    case 'programmeForm':
      return drawProgrammeForm(view, stage)
    case 'programme':
      return drawProgramme(view, stage)
    case 'confirmRenew':
      return drawConfirmRenew(view, stage)
    case 'coordinators':
      return drawCoordinators(view, stage)
    case 'confirmDismiss':
      return drawConfirmDismiss(view, stage)
    case 'invited':
      return drawInvited(view, stage)
    case 'joinForm':
      return drawJoinForm(view, stage)
    case 'consent':
      return drawConsent(view, stage)
    case 'membership':
      return drawMembership(view, stage)
    case 'confirmQuit':
      return drawConfirmQuit(view, stage)
    case 'joined':
    case 'quitted':
      return drawMoved(view, stage)
    case 'examples':
      return drawExamples(stage)
    case 'confirmRemove':
      return drawConfirmRemove(view, stage)
    case 'alreadyStarted':
      return drawAlreadyStarted(stage)
    case 'confirmRestart':
      return drawConfirmRestart(view, stage)
    case 'languages':
      return drawLanguages(stage)
    case 'history':
      return drawHistory(view, stage)
    case 'help':
      return drawHelp(view, stage)
    case 'notice':
      return drawNotice(view, stage)
    default:
      return view satisfies never
  }
}
