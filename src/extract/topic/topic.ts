import { foldText, type Lexicon } from '../../lexicon/index.js'
import type { Document } from '../document.js'
import { hasLabel, isQuantity, type Mention, type NameMention } from '../mention.js'
import { namedInHeadline, partiesOf, placesIn, universitiesIn } from './headline.js'
import { isNature } from './nature.js'
import { publisherOf } from './publisher.js'
import { siteOwner } from './site-owner.js'
import { PlaceTally, type TopicPlaces } from './topic-places.js'

/** Whose article it is: the place that 我市 means, the institution that 我校 means, and what the headline is about. */
export interface Topic extends TopicPlaces {
  publisher?: NameMention
  /** The first place or body of the headline, else of the text: the silent subject of sentences that have none. */
  subject?: NameMention
  /** Whom the headline names together. */
  parties: readonly NameMention[]
}

/** How much a name says of whose article it is: by the site it stands on, in the headline, in the lead, elsewhere. */
const WEIGHT = { site: 20, headline: 8, mentionOfHeadline: 5, lead: 2, text: 1 }
/** 在呼和浩特举行: where something takes place says less of whose article it is. */
const SETTING = 0.5
/** Characters that count as the lead. */
const LEAD = 300

/** Reads whose article it is from address, headline, dateline and what is named most. */
export function readTopic(document: Document, lexicon: Lexicon, all: readonly Mention[]): Topic {
  const mentions = all.flatMap((mention): Mention[] => [
    mention,
    ...(isQuantity(mention) ? [] : (mention.inside ?? [])),
  ])
  const title = foldText(document.article.title ?? '')
  const weightOf = ({ start, end }: Mention): number =>
    (start < LEAD ? WEIGHT.lead : WEIGHT.text) +
    (title.includes(document.text.slice(start, end)) ? WEIGHT.mentionOfHeadline : 0)
  const places = new PlaceTally()
  for (const mention of mentions) {
    const setting = document.text.charAt(mention.start - 1) === '在' ? SETTING : 1
    places.addMention(lexicon, mention, weightOf(mention) * setting)
  }
  for (const entry of placesIn(title, lexicon)) places.add(entry, WEIGHT.headline)
  const site = siteOwner(document.article.url, lexicon)
  if (site !== undefined && site.kind !== 'district') places.add(site, WEIGHT.site)
  const publisher = publisherOf(document.text, lexicon, site, mentions, weightOf, universitiesIn(title, lexicon))
  if (publisher !== undefined) places.addHome(lexicon, publisher)
  const actors = mentions.filter(
    (mention): mention is NameMention => !isQuantity(mention) && hasLabel(mention, 'Institution', 'Place', 'Park'),
  )
  const named = namedInHeadline(document, title, actors)
  // Where the headline names nobody, the first of the text; one of a row is none.
  const subject = named[0]?.mention ?? actors.find((actor) => actor.pass !== 'lists' && !isNature(actor))
  return {
    ...places.heaviest(),
    parties: partiesOf(title, named, publisher),
    ...(publisher === undefined ? {} : { publisher }),
    ...(subject === undefined ? {} : { subject }),
  }
}
