import { hash } from 'node:crypto'
import type { ClaimType, Label } from './ontology.js'

const digest = (...parts: string[]): string => hash('sha256', parts.join('\u0000'))

/** SHA-256 of an article's cleaned text, in hex: two inputs with the same text are one article. */
export const articleId = (text: string): string => hash('sha256', text)

/** The id of a named entity: the same for every form of its name, on every machine, in every article. */
export const entityId = (label: Label, identityKey: string): string =>
  `${label.toLowerCase()}-${digest(label, identityKey).slice(0, 16)}`

/** The id of a Group or Metric: quantities are said by one article and belong to it. */
export const quantityId = (label: Label, article: string, ...parts: string[]): string =>
  `${label.toLowerCase()}-${digest(label, article, ...parts).slice(0, 16)}`

/** The id of a claim: one article says one thing of one pair once. */
export const claimId = (article: string, type: ClaimType, subject: string, object: string): string =>
  `claim-${digest(article, type, subject, object).slice(0, 20)}`
