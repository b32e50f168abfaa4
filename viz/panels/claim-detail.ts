import type { ArticleInfo, ClaimDetail, GraphClaim } from '../../src/types/graph.js'
import type { App } from '../app/app.js'
import { claimSentence } from '../app/claim-text.js'
import { putOn, unfold } from '../app/commands.js'
import { number, say, sayOf } from '../app/language.js'
import { server } from '../app/server.js'
import { pairOf } from '../model/bundle.js'
import { fulfilment } from '../model/fulfilled.js'
import { badges, nodeLink } from './claim-line.js'
import { button, type Child, dash, element, fill, outward } from './element.js'

/** One claim with every sentence that supports it, the chosen one first. */
export const claimDetail = (app: App, claim: GraphClaim): Child[] => {
  const alike = app.knowledge
    .claimsBetween(claim.source, claim.target)
    .filter((other) => other.id !== claim.id && other.type === claim.type)
  return [
    ...pairHead(app, claim.source, claim.target),
    evidence(app, claim),
    alike.length > 0 && element('h3', {}, say('claim.alike', { count: number(alike.length) })),
    ...alike.map((other) => evidence(app, other)),
  ]
}

/** All claims of a pair whose lines are drawn as one. */
export const pairDetail = (app: App, pair: string): Child[] => {
  const claims = app.claimsOfPair(pair)
  const first = claims[0]
  if (!first) return [element('p', { class: 'quiet' }, say('pair.none'))]
  const open = app.view.unfolded.includes(pair)
  return [
    ...pairHead(app, first.source, first.target),
    claims.length > 1 &&
      element(
        'div',
        { class: 'actions' },
        button(say(open ? 'pair.fold' : 'pair.unfold', { count: claims.length }), () => unfold(app, pair), {
          'data-key': 'unfold',
        }),
      ),
    ...claims.map((claim) => evidence(app, claim)),
  ]
}

const pairHead = (app: App, source: string, target: string): Child[] => {
  const pair = pairOf(source, target)
  const count = app.claimsOfPair(pair).length
  const missing = [source, target].filter((id) => !app.shown.nodes.has(id))
  return [
    element(
      'h2',
      { class: 'pair', tabindex: -1 },
      nodeLink(app, source),
      element('span', { class: 'quiet' }, ' → '),
      nodeLink(app, target),
    ),
    missing.length > 0 &&
      button(say('claim.bring'), () => putOn(app, [source, target]), { class: 'plain', 'data-key': 'bring-claim' }),
    count > 1 &&
      !(app.selection && 'pair' in app.selection) &&
      button(say('pair.all', { count }), () => app.select({ pair }), { class: 'plain', 'data-key': 'pair' }),
  ]
}

/** A card for one claim: the sentence is there at once, its paragraph and article come from the server. */
const evidence = (app: App, claim: GraphClaim): HTMLElement => {
  const came = fulfilment(claim, app.knowledge.claimsBetween(claim.source, claim.target))
  const paragraph = element('blockquote', {}, element('mark', {}, claim.evidence))
  const source = element('p', { class: 'source' }, articleLine(app.knowledge.articles.get(claim.article)))
  void server
    .claim(claim.id)
    .then((detail) => {
      fill(paragraph, ...inContext(detail))
      fill(source, articleLine(detail.article))
    })
    .catch(() => source.append(element('span', { class: 'quiet' }, say('claim.away'))))
  return element(
    'article',
    { class: `evidence ${claim.status}` },
    element('p', { class: 'claim-sentence' }, dash(claim.type), claimSentence(app, claim)),
    badges(claim, came !== null),
    came &&
      element(
        'p',
        { class: 'came-true' },
        say('claim.cameTrue', { date: came.date ?? '' }),
        ' ',
        button(say('claim.evidence'), () => app.select({ claim: came.id }), { class: 'plain' }),
      ),
    paragraph,
    source,
    element(
      'p',
      { class: 'quiet rule' },
      say('claim.rule', {
        rule: claim.rule,
        confidence: Math.round(claim.confidence * 100),
        type: sayOf('type', claim.type),
      }),
    ),
  )
}

const inContext = ({ context }: ClaimDetail): Child[] => [
  context.before,
  element('mark', {}, context.text),
  context.after,
]

const articleLine = (article: ArticleInfo | undefined): HTMLElement => {
  if (!article) return element('span', { class: 'quiet' }, say('claim.loading'))
  return element(
    'span',
    {},
    outward(article.url, article.title ?? article.path ?? article.url ?? article.id),
    element('span', { class: 'quiet' }, ` ${article.published ?? say('claim.undated')}`),
  )
}
