/** The ontology's closed vocabularies: labels, kinds, claim types, statuses, and which labels each claim type may join. */

export const NAMED_LABELS = ['Institution', 'Park', 'Program', 'Official', 'Place'] as const
export const QUANTITY_LABELS = ['Group', 'Metric'] as const
export const LABELS = [...NAMED_LABELS, ...QUANTITY_LABELS] as const
export type NamedLabel = (typeof NAMED_LABELS)[number]
export type Label = (typeof LABELS)[number]

export const KINDS = {
  Institution: [
    'government',
    'university',
    'institute',
    'laboratory',
    'center',
    'company',
    'alliance',
    'hospital',
    'association',
    'media',
    'other',
  ],
  Park: ['park', 'zone', 'base'],
  Program: ['plan', 'policy', 'fund', 'project', 'agreement', 'event', 'award', 'other'],
  Official: ['official', 'academic', 'executive', 'other'],
  Place: ['country', 'region', 'province', 'city', 'district', 'other'],
} as const
export type Kind<L extends NamedLabel = NamedLabel> = (typeof KINDS)[L][number]

export const CLAIM_TYPES = [
  'CO_BUILDS',
  'BUILDS',
  'LEADS',
  'ATTRACTS',
  'COOPERATES_WITH',
  'AFFILIATED_WITH',
  'MEMBER_OF',
  'PART_OF',
  'LOCATED_IN',
  'ISSUES',
  'APPROVES',
  'ORGANIZES',
  'PARTICIPATES_IN',
  'INVESTS_IN',
  'HAS_COUNT',
  'HAS_METRIC',
] as const
export type ClaimType = (typeof CLAIM_TYPES)[number]

export const STATUSES = ['actual', 'planned', 'negated'] as const
export type Status = (typeof STATUSES)[number]

export const QUALIFIERS = ['approx', 'min', 'max'] as const
export type Qualifier = (typeof QUALIFIERS)[number]

/** Claim types whose direction carries no meaning. */
export const SYMMETRIC: ReadonlySet<ClaimType> = new Set<ClaimType>(['COOPERATES_WITH'])

/** The labels that each claim type accepts as subject and as object (ontology, table of claims). */
export const ENDS: Record<ClaimType, { subject: readonly Label[]; object: readonly Label[] }> = {
  CO_BUILDS: {
    subject: ['Institution', 'Park', 'Place', 'Group'],
    object: ['Institution', 'Park', 'Program', 'Group', 'Place'],
  },
  BUILDS: {
    subject: ['Institution', 'Park', 'Place', 'Group'],
    object: ['Institution', 'Park', 'Program', 'Group', 'Place'],
  },
  LEADS: {
    subject: ['Official', 'Institution', 'Group'],
    object: ['Institution', 'Park', 'Program', 'Place', 'Group'],
  },
  ATTRACTS: { subject: ['Park', 'Place', 'Institution'], object: ['Institution', 'Program', 'Group', 'Official'] },
  COOPERATES_WITH: {
    subject: ['Institution', 'Park', 'Place', 'Group'],
    object: ['Institution', 'Park', 'Place', 'Group'],
  },
  AFFILIATED_WITH: { subject: ['Official'], object: ['Institution', 'Place'] },
  MEMBER_OF: { subject: ['Institution', 'Park', 'Place', 'Official', 'Group'], object: ['Institution', 'Group'] },
  PART_OF: {
    subject: ['Institution', 'Park', 'Group', 'Place'],
    object: ['Institution', 'Park', 'Group', 'Place'],
  },
  LOCATED_IN: {
    subject: ['Institution', 'Park', 'Program', 'Official', 'Place', 'Group'],
    object: ['Place', 'Park'],
  },
  ISSUES: { subject: ['Institution', 'Place'], object: ['Program'] },
  APPROVES: { subject: ['Institution', 'Place'], object: ['Institution', 'Park', 'Program', 'Group'] },
  ORGANIZES: { subject: ['Institution', 'Place', 'Park'], object: ['Program', 'Group'] },
  PARTICIPATES_IN: {
    subject: ['Official', 'Institution', 'Park', 'Place', 'Group'],
    object: ['Program', 'Place', 'Group'],
  },
  INVESTS_IN: { subject: ['Institution', 'Place', 'Park'], object: ['Institution', 'Park', 'Program'] },
  HAS_COUNT: { subject: ['Place', 'Institution', 'Park', 'Program', 'Group'], object: ['Group'] },
  HAS_METRIC: { subject: ['Place', 'Institution', 'Park', 'Program', 'Group'], object: ['Metric'] },
}
