import type { Lexicon } from '../lexicon/index.js'
import { occurrences } from './dictionary.js'
import { type Document, toDocument } from './document.js'
import { isNamed, type Mention, MentionList, type NameMention, type PostMention } from './mention.js'
import { findAcademiesInShort } from './names/academies-in-short.js'
import { dropBynames } from './names/bynames.js'
import { findClippedForms } from './names/clipped-forms.js'
import { dropCountedKinds } from './names/counted-kinds.js'
import { findDashBrands } from './names/dash-brands.js'
import { joinDottedBodies } from './names/dotted-bodies.js'
import { findFirmWorks } from './names/firm-works.js'
import { headsOf } from './names/heads.js'
import { findJointForms } from './names/joint-forms.js'
import { findLabelledProjects } from './names/labelled-projects.js'
import { findMinistryDepartments } from './names/ministry-departments.js'
import { findNamedAgain } from './names/named-again.js'
import { nameByPlace } from './names/of-level.js'
import { findOpenedBodies } from './names/opened-bodies.js'
import { findOrgansOfPlaces } from './names/organs-of-places.js'
import { nameOwnParks } from './names/own-parks.js'
import { joinSchools } from './names/own-schools.js'
import { findOwnStages } from './names/own-stages.js'
import { findPaidWorks } from './names/paid-works.js'
import { findParkProjects } from './names/park-projects.js'
import { joinQuarters } from './names/park-quarters.js'
import { findPayers } from './names/payers.js'
import { findPayingFunds } from './names/paying-funds.js'
import { findProjectFirms } from './names/project-firm.js'
import { findQuotedEvents } from './names/quoted-events.js'
import { findRaisers } from './names/raisers.js'
import { joinSecondParks } from './names/second-names.js'
import { findShortRows } from './names/short-rows.js'
import { findListedByCode } from './names/stock-code.js'
import { findToldWorks } from './names/told-works.js'
import { findZoneRows } from './names/zone-rows.js'
import { findKnownNames } from './passes/01-known-names.js'
import { findSmallPlaces } from './passes/02-small-places.js'
import { findBarePlaces } from './passes/03-bare-places.js'
import { findBodies } from './passes/04-bodies.js'
import { findPosts } from './passes/05-posts.js'
import { findPeople } from './passes/06-people.js'
import { findTitles } from './passes/07-titles.js'
import { findNames } from './passes/08-names.js'
import { takeWordsBefore } from './passes/09-word-before.js'
import { takeNumbers } from './passes/10-numbered-institutes.js'
import { findBrands } from './passes/11-brands.js'
import { findProjects } from './passes/12-projects.js'
import { findListedProjects } from './passes/13-listed-projects.js'
import { findFieldBodies } from './passes/14-field-bodies.js'
import { findIssued } from './passes/15-issued.js'
import { findHeldEvents } from './passes/16-held-events.js'
import { findHonours } from './passes/17-honours.js'
import { findListedNames } from './passes/18-listed-names.js'
import { findFirmsByTrade } from './passes/19-firms-by-trade.js'
import { findDeclaredForms } from './passes/20-declared-forms.js'
import { joinLocalEditions, joinLocalFirms, joinShortForms } from './passes/21-short-forms.js'
import { restoreSharedParts } from './passes/22-shared-parts.js'
import { takePartyOff } from './passes/23-party-organs.js'
import { findZoneOrgans } from './passes/24-zone-organs.js'
import { findZoneAreas } from './passes/25-zone-areas.js'
import { findOwnUnits } from './passes/26-own-units.js'
import { findListedUnits } from './passes/27-listed-units.js'
import { findCommittees } from './passes/28-committees.js'
import { findUnitsBeforePosts } from './passes/29-units-before-posts.js'
import { findReferences } from './passes/30-references.js'
import { findFoundedBodies } from './passes/31-founded-bodies.js'
import { findByEnding } from './reference/by-ending.js'
import { findDescribed } from './reference/described.js'
import { findEndsOfHeadline } from './reference/ends-of-headline.js'
import { findThisEvent } from './reference/this-event.js'
import { type InHeadline, readTopic, type Topic, withFirstNamed } from './topic/topic.js'

/** What the name passes leave behind: all mentions, the posts, and whose article it is. */
export interface NamesRead {
  mentions: MentionList<Mention>
  posts: PostMention[]
  topic: Topic
}

/** Runs the name passes in their order: what the lexicon knows, persons before organisations, names by structure, then what refers. */
export function readNames(document: Document, lexicon: Lexicon): NamesRead {
  const known = new MentionList<NameMention>(document.text.length)
  findKnownNames(document, lexicon, known)
  findSmallPlaces(document, known)
  findBarePlaces(document, lexicon, known)
  findBodies(document, lexicon, known)
  findAcademiesInShort(document, known)
  const posts = findPosts(document, lexicon, known)
  findPeople(document, lexicon, known, posts)

  const mentions = new MentionList<Mention>(document.text.length)
  for (const mention of known.all()) mentions.add(mention)
  mentions.fallen.push(...known.fallen)
  const marked = { document, mentions }
  findTitles(marked, lexicon)
  findOrgansOfPlaces(marked, lexicon)
  findNames(marked, lexicon, posts)
  dropCountedKinds(marked)
  dropBynames(marked)
  takeWordsBefore(marked)
  joinDottedBodies(marked)
  takeNumbers(marked)
  findBrands(marked, posts)
  findListedByCode(marked)
  findProjects(marked)
  findLabelledProjects(marked)
  findParkProjects(marked)
  findPayingFunds(marked)
  findListedProjects(marked)
  findToldWorks(marked)
  findOpenedBodies(marked, lexicon)
  findFieldBodies(marked, lexicon)
  findIssued(marked, lexicon)
  findHeldEvents(marked)
  findQuotedEvents(marked)
  findHonours(marked)
  findListedNames(marked, lexicon)
  findDashBrands(marked)
  findMinistryDepartments(marked, lexicon)
  findRaisers(marked)
  findPayers(marked)
  findNamedAgain(marked)
  findFirmsByTrade(marked, lexicon)
  findDeclaredForms(marked, lexicon)
  joinShortForms(marked, lexicon)
  joinLocalEditions(marked, lexicon)
  joinLocalFirms(marked, lexicon)
  findFirmWorks(marked)
  findProjectFirms(marked)
  findPaidWorks(marked)
  findShortRows(marked)
  findZoneRows(marked)
  findJointForms(marked)
  restoreSharedParts(marked, lexicon)
  takePartyOff(marked, posts)
  joinQuarters(marked)
  joinSecondParks(marked)

  const topic = readTopic(document, lexicon, mentions.all(), () => namesOfHeadline(document, lexicon))
  nameOwnParks(marked, topic)
  nameByPlace(marked, topic)
  findZoneOrgans(marked, lexicon, topic)
  findZoneAreas(marked, topic)
  findOwnUnits(marked, lexicon, topic)
  findListedUnits(marked, lexicon, topic)
  findCommittees(marked, posts, topic)
  findUnitsBeforePosts(marked, lexicon, posts, topic)
  joinShortForms(marked, lexicon, 'units')
  joinSchools(marked)
  findClippedForms(marked, lexicon)
  findEndsOfHeadline(marked, topic)
  findReferences(marked, lexicon, posts, topic)
  findThisEvent(marked, topic)
  findDescribed(marked, topic)
  findByEnding(marked)
  findFoundedBodies(marked, lexicon, topic)
  joinShortForms(marked, lexicon, 'founded')
  findOwnStages(marked, topic)
  return {
    mentions,
    posts: posts.filter((post) => !isInName(mentions, post)),
    topic: withFirstNamed(topic, mentions.all()),
  }
}

/** The parks and bodies that the headline names, read as a text of its own; who issues a paper is not what it is about. */
function namesOfHeadline({ article }: Document, lexicon: Lexicon): InHeadline[] {
  if (article.title === null || !mayNameBody(article.title, lexicon)) return []
  const headline = toDocument({ ...article, title: null, url: null, text: article.title }, lexicon)
  return readNames(headline, lexicon)
    .mentions.all()
    .filter((mention): mention is NameMention => isNamed(mention, 'Institution', 'Park'))
    .filter(({ refers, kind }) => refers === undefined && kind !== 'government')
    .map(({ label, kind, name, start, end }) => ({
      body: { start: 0, end: 0, label, kind, name, pass: 'references' },
      form: headline.text.slice(start, end),
    }))
}

/** Whether a head word of parks or bodies stands there at all, which most headlines do without. */
const mayNameBody = (title: string, lexicon: Lexicon): boolean =>
  [...occurrences(headsOf(lexicon), title)].some(
    ({ value: { label, kind } }) => label === 'Park' || (label === 'Institution' && kind !== 'government'),
  )

/** Whether a name that was found later holds the post as a part: 主任 in 主任单位联盟. */
function isInName(mentions: MentionList<Mention>, post: PostMention): boolean {
  const name = mentions.covering(post.start)
  return name !== undefined && name.end >= post.end
}
